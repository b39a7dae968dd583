using System.Net;
using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Ideas.Web.Tests.Demo;

public sealed class DemoTests
{
    [Fact]
    public async Task In_production_there_is_no_demo_whatever_the_settings_say()
    {
        await using var app = new IdeasApp { Settings = { ["Demo:Enabled"] = "true" } };
        var eve = app.Somebody();
        var page = await eve.Get("/signin");

        var answer = await eve.SendForm(page, "form.card", ("role", "Admin"), ("handler", "Demo"));
        var direct = await eve.Post("/signin?handler=Demo", ("role", "Admin"), ("form-token", page.FormFields("form.card").Single(field => field.Name == "form-token").Value));

        Assert.Empty(page.All(".demo-user"));
        Assert.NotEqual(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(HttpStatusCode.NotFound, direct.Status);
        Assert.Equal((0, 0), (await app.Read(context => context.Users.CountAsync()), await app.Read(context => context.Campaigns.CountAsync())));
    }

    [Fact]
    public async Task In_development_the_four_cases_are_there_and_a_button_signs_in_each_role()
    {
        await using var app = new IdeasApp { EnvironmentName = Environments.Development };
        await IsLoaded(app);

        foreach (var (role, address) in new[] { (Roles.Admin, "/jobs"), (Roles.Moderator, "/campaigns/JALKA"), (Roles.Leader, "/results/JALKA") })
        {
            var visitor = app.Somebody();
            var answer = await visitor.SendForm(await visitor.Get("/signin"), "form.demo-users", ("role", role));
            Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (answer.Status, (await visitor.Get(address)).Status));
        }

        Assert.Equal(
            [CampaignState.Closed, CampaignState.Collecting, CampaignState.Open, CampaignState.Open],
            (await app.Read(context => context.Campaigns.Select(campaign => campaign.State).ToListAsync())).OrderBy(state => state.ToString(), StringComparer.Ordinal));
        Assert.NotEmpty((await (await app.Leader()).Get("/results/JALKA")).All(".result-row .col-way svg"));
        Assert.True(await app.Read(context => context.BoardItems.AnyAsync(item => item.State != BoardState.New)));
        Assert.True(await app.Read(context => context.Campaigns.AllAsync(campaign => campaign.IsDemo)));
    }

    [Fact]
    public async Task Development_without_the_setting_has_no_demo_either()
    {
        await using var app = new IdeasApp { EnvironmentName = Environments.Development, Settings = { ["Demo:Enabled"] = "false" } };

        var page = await app.Somebody().Get("/signin");

        Assert.Empty(page.All(".demo-user"));
        Assert.Equal(0, await app.Read(context => context.Campaigns.CountAsync()));
    }

    /// <summary>The last that the loader does for a campaign is to rank it.</summary>
    private static Task IsLoaded(IdeasApp app) => Waiting.Until(() => app.Read(async context =>
        await context.Campaigns.CountAsync() == 4 && await context.Campaigns.AllAsync(campaign => context.Rankings.Any(ranking => ranking.CampaignId == campaign.Id))));
}
