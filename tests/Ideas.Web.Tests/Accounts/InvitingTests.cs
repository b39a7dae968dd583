using System.Text.RegularExpressions;
using Ideas.Web.Tests.Mail;

namespace Ideas.Web.Tests.Accounts;

/// <summary>Invitations that go by mail.</summary>
public sealed partial class InvitingTests : IDisposable
{
    private readonly SmtpServer server = new();
    private readonly IdeasApp app;

    public InvitingTests() => app = new IdeasApp { Settings = new(server.Settings) { ["Site:PublicUrl"] = "https://ideas.example.fi" } };

    public void Dispose()
    {
        app.Dispose();
        server.Dispose();
    }

    [Theory]
    [InlineData(Roles.Admin, "/jobs")]
    [InlineData(Roles.Moderator, "/campaigns")]
    [InlineData(Roles.Leader, "/campaigns")]
    public async Task Whoever_is_invited_by_mail_gets_in_by_the_link_in_it(string role, string opens)
    {
        var (kaisa, aino) = (await app.Admin(), app.Somebody());

        var page = await kaisa.SendForm(await kaisa.Get("/people"), "form.section", ("Name", "Aino Äijälä"), ("Email", "aino@example.fi"), ("role", role), ("ByMail", "true"));
        await app.RunJobs();
        var mail = Assert.Single(server.Taken);
        await aino.Send(await aino.Get(Link(mail)), ("Password", Staff.Password));

        Assert.DoesNotContain("token=", page.Source, StringComparison.Ordinal);
        Assert.StartsWith(app.Sentence("people.mailed", "aino@example.fi"), page.Notice, StringComparison.Ordinal);
        Assert.Equal(("aino@example.fi", app.Sentence("mail.invite.subject")), (mail.To, mail.Subject));
        Assert.StartsWith("Hei Aino Äijälä,\n", mail.Body, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await aino.Get(opens)).Status);
    }

    [Fact]
    public async Task A_link_may_be_handed_over_instead()
    {
        var kaisa = await app.Admin();

        var page = await kaisa.SendForm(await kaisa.Get("/people"), "form.section", ("Name", "Aino Aalto"), ("Email", "aino@example.fi"), ("ByMail", "false"));
        await app.RunJobs();

        Assert.StartsWith("https://ideas.example.fi/password?account=", page.One(".notice input").GetAttribute("value"), StringComparison.Ordinal);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task A_link_that_is_renewed_by_mail_is_the_only_one_that_works()
    {
        var kaisa = await app.Admin();
        await kaisa.SendForm(await kaisa.Get("/people"), "form.section", ("Name", "Aino Aalto"), ("Email", "aino@example.fi"), ("ByMail", "true"));
        var people = await kaisa.Get("/people");

        await kaisa.SendForm(people, "li.card:has(details) form[action$=Link]", ("ByMail", "true"));
        await app.RunJobs();

        var links = server.Taken.Select(Link).ToList();
        var (old, renewed) = (await app.Somebody().Get(links[0]), await app.Somebody().Get(links[1]));
        Assert.Equal((404, 200), ((int)old.Status, (int)renewed.Status));
    }

    [Fact]
    public async Task An_invitation_that_was_refused_mails_nobody()
    {
        var kaisa = await app.Admin();
        var email = await app.Account(Roles.Leader);

        await kaisa.SendForm(await kaisa.Get("/people"), "form.section", ("Name", "Aino Aalto"), ("Email", email), ("ByMail", "true"));
        await kaisa.SendForm(await kaisa.Get("/people"), "form.section", ("Name", "Eve"), ("Email", "eve@example.fi\r\nBcc: all@example.fi"), ("ByMail", "true"));
        await app.RunJobs();

        Assert.Empty(server.Taken);
    }

    private static string Link(SmtpMail mail) => new Uri(Address().Match(mail.Body).Value).PathAndQuery;

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex Address();
}
