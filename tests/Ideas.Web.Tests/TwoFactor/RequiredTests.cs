using System.Net;
using Ideas.Web.Data;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.TwoFactor;

/// <summary>Where the settings ask admins for a second factor.</summary>
public sealed class RequiredTests : IDisposable
{
    private readonly IdeasApp app = new() { Settings = { ["Accounts:RequireTwoFactor:0"] = Roles.Admin } };

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("/campaigns")]
    [InlineData("/people")]
    [InlineData("/jobs")]
    [InlineData("/audit")]
    public async Task An_admin_without_one_is_led_to_set_it_up_whatever_is_opened(string address)
    {
        var kaisa = await app.Admin();

        var page = await kaisa.Follow(await kaisa.Get(address));

        Assert.Equal(("/account", app.Sentence("account.must")), (page.Address, page.Notice));
    }

    [Fact]
    public async Task No_act_and_no_file_is_open_before_it_is_set_up()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4));
        await app.Vote(campaign, people: 6, duels: 3);
        await app.RunJobs();
        var kaisa = await app.Admin();
        var token = (await kaisa.Get("/account")).FormFields("form[action$=Start]").Single(field => field.Name == "form-token");

        var (file, act) = (await kaisa.Get($"/results/{campaign.Code}/votes.csv"), await kaisa.Post($"/campaigns/{campaign.Code}?handler=Step", token, ("step", "Close")));

        Assert.Equal(("/account", "/account"), (file.Location, act.Location));
        Assert.Equal(CampaignState.Open, (await app.Live(campaign)).Facts.State);
    }

    [Fact]
    public async Task Once_set_up_everything_is_open_at_once_and_after_the_next_sign_in()
    {
        var (email, kaisa, home) = (await app.Account(Roles.Admin), app.Somebody(), app.Somebody());
        await kaisa.SignIn(email, Staff.Password);

        var (phone, _) = await kaisa.TurnOnTwoFactor(app);
        await home.Send(await home.AtTheCode(email), ("Code", phone.Code));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await kaisa.Get("/jobs")).Status, (await home.Get("/jobs")).Status));
    }

    [Fact]
    public async Task Other_roles_are_not_asked()
    {
        Assert.Equal(HttpStatusCode.OK, (await (await app.Leader()).Get("/campaigns")).Status);
    }

    [Fact]
    public async Task Who_has_the_wrong_role_is_told_so_and_not_sent_around()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.Leader()).Get("/jobs")).Status);
    }

    [Fact]
    public void A_role_that_does_not_exist_stops_the_start_with_a_sentence()
    {
        var problem = Assert.Throws<CannotStartException>(() => new AccountsOptions { RequireTwoFactor = { "Emperor" } }.Check());

        Assert.Contains("Emperor", problem.Message, StringComparison.Ordinal);
    }
}
