using System.Net;
using System.Text;
using Ideas.Web.Data;
using Ideas.Web.Features.Receipts;
using Ideas.Web.Tests.Backups;
using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Standings;
using Ideas.Web.Tests.Voting;
using Microsoft.AspNetCore.Http;

namespace Ideas.Web.Tests.Receipts;

public sealed class TakingTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task Three_words_are_shown_and_only_a_hash_of_them_is_kept()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await ada.Answer(campaign, duels: 1);

        var page = await ada.SendForm(await ada.Result(campaign), "form[action$='/receipt']");

        var receipt = Assert.Single(await app.Receipts(campaign));
        Assert.Equal((HttpStatusCode.OK, app.Sentence("receipt.words"), 3), (page.Status, page.Heading, page.Words().Split(' ').Length));
        Assert.Equal((32, (await app.Votes(campaign)).Single().ParticipantId), (receipt.Hash.Length, receipt.ParticipantId));
        Assert.All(Directory.GetFiles(app.Folder.Path, "ideas.db*"), file => Assert.DoesNotContain(page.Words(), Encoding.UTF8.GetString(Read(file)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_words_are_marked_as_Finnish_and_kept_by_no_cache()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await ada.Get("/language/sv");
        await ada.Answer(campaign, duels: 1);

        var page = await ada.SendForm(await ada.Result(campaign), "form[action$='/receipt']");

        Assert.Equal(("fi", "no"), (page.One(".receipt-words").GetAttribute("lang"), page.One(".receipt-words").GetAttribute("translate")));
        Assert.Contains(app.SentenceIn("sv", "receipt.words.finnish"), page.One("main").Line(), StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl?.NoStore);
        Assert.True((await ada.Get($"{campaign.Home}/receipt")).Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task The_same_form_sent_six_times_at_once_or_again_gives_the_same_words()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await ada.Answer(campaign, duels: 1);
        var form = await ada.Get($"{campaign.Home}/receipt");

        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ada.Send(form)));
        var again = await ada.Send(form);

        Assert.Single(pages.Append(again).Select(page => page.Words()).Distinct());
        Assert.Single(await app.Receipts(campaign));
        Assert.True((await app.Somebody().OpenReceipt(again.Words())).IsReceipt());
    }

    [Fact]
    public async Task New_words_are_announced_to_end_the_old_ones_and_do()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await ada.Answer(campaign, duels: 1);
        var old = await ada.TakeReceipt(campaign);
        var opened = app.Somebody();
        await opened.OpenReceipt(old);

        var form = await ada.Get($"{campaign.Home}/receipt");
        var words = (await ada.Send(form)).Words();

        Assert.Contains(app.Sentence("receipt.again.why"), form.One("main form").Line(), StringComparison.Ordinal);
        Assert.NotEqual(old, words);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Somebody().Type(old)).Status);
        Assert.False((await opened.Open("/receipt/mine")).IsReceipt());
        Assert.True((await app.Somebody().OpenReceipt(words)).IsReceipt());
    }

    [Fact]
    public async Task Who_has_done_nothing_gets_no_receipt_and_nothing_is_kept()
    {
        var (campaign, ada, eve) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody(), app.Somebody());
        await ada.Answer(campaign, duels: 1);
        await eve.Duel(campaign);

        var form = await eve.Get($"{campaign.Home}/receipt");
        var forged = await eve.Post($"{campaign.Home}/receipt", [.. (await eve.Get("/receipt")).FormFields("main form")]);

        Assert.Equal(app.Sentence("receipt.nothing"), form.Notice);
        Assert.Equal(("", app.Sentence("receipt.nothing")), (forged.Words(), forged.Notice));
        Assert.Empty(await app.Receipts(campaign));
    }

    [Fact]
    public async Task An_idea_is_enough_for_a_receipt()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Collecting.WithIdeas(1)), app.Somebody());
        await ada.Propose(campaign, "Swim at lunch");

        Assert.Contains("Swim at lunch", (await app.Somebody().OpenReceipt(await ada.TakeReceipt(campaign))).MyIdea("Swim"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_were_drawn_for_somebody_else_or_long_ago_are_not_given_out()
    {
        var (campaign, ada, eve) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody(), app.Somebody());
        await ada.Answer(campaign, duels: 1);
        await eve.Answer(campaign, duels: 1);
        var form = await ada.Get($"{campaign.Home}/receipt");
        var adas = form.FormFields("main form").Single(field => field.Name == "sealed").Value;

        var eves = (await eve.Send(await eve.Get($"{campaign.Home}/receipt"), ("sealed", adas))).Words();
        var first = (await ada.Send(form)).Words();
        app.Clock.Advance(TimeSpan.FromHours(13));
        var later = (await ada.Send(form)).Words();

        Assert.Equal(3, new[] { eves, first, later }.Distinct().Count());
        Assert.All([eves, later], words => Assert.Equal(3, words.Split(' ').Length));
    }

    [Fact]
    public async Task When_the_disk_refuses_the_form_comes_back_and_gives_the_words_later()
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await ada.Answer(campaign, duels: 1);
        var form = await ada.Get($"{campaign.Home}/receipt");
        app.Play("ReadOnly");

        var refused = await ada.Send(form);
        app.Recover();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, ""), (refused.Status, refused.Words()));
        Assert.True((await app.Somebody().OpenReceipt((await ada.Send(refused)).Words())).IsReceipt());
    }

    [Fact]
    public void The_pepper_lies_with_the_keys_readable_for_the_program_alone()
    {
        var file = new FileInfo(Path.Combine(app.Folder.Path, DataFolder.Keys, ReceiptPepper.Name));

        var pepper = app.Get<ReceiptPepper>().Value;

        Assert.Equal(pepper, File.ReadAllBytes(file.FullName));
        Assert.Equal(32, pepper.Length);
        Assert.True(OperatingSystem.IsWindows() || file.UnixFileMode == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Words_outlive_a_restart()
    {
        var before = new IdeasApp();
        var (campaign, ada) = (await before.Given(ACampaign.Open.WithIdeas(6)), before.Somebody());
        await ada.Answer(campaign, duels: 2);
        var words = await ada.TakeReceipt(campaign);
        await using var after = await before.Restart();

        Assert.Equal(2, (await after.Somebody().OpenReceipt(words)).All(".my-vote").Count);
    }

    [Fact]
    public async Task Words_outlive_a_restored_backup_but_a_database_without_its_pepper_knows_none()
    {
        var (before, folder) = (new IdeasApp(), new TemporaryFolder().Taken());
        var (campaign, ada) = (await before.Given(ACampaign.Open.WithIdeas(6)), before.Somebody());
        await ada.Answer(campaign, duels: 2);
        var words = await ada.TakeReceipt(campaign);
        await folder.Restore(await before.BackUp());
        await before.DisposeAsync();

        await using var after = new IdeasApp { Folder = folder };
        folder.Leave();
        var opened = await after.Somebody().OpenReceipt(words);
        File.Delete(Path.Combine(folder.Path, DataFolder.Keys, ReceiptPepper.Name));
        await using var bare = await after.Restart();

        Assert.True(opened.IsReceipt());
        Assert.Equal(StatusCodes.Status400BadRequest, (int)(await bare.Somebody().Type(words)).Status);
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
