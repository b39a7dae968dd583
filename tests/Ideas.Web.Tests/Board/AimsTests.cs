using Ideas.Web.Tests.Accounts;

namespace Ideas.Web.Tests.Board;

public sealed class AimsTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task What_leadership_expects_is_told_in_words_on_the_board_and_the_card()
    {
        var (card, leader, ada) = (await app.GivenCard(), await app.Leader(), app.Somebody());

        await leader.Send(await leader.Get(card.Address()), ("Customers", "Better"), ("Staff", "Same"), ("Productivity", "Worse"));

        string[] words =
        [
            $"{app.Sentence("aims.Better")}{app.Sentence("BoardAim.Customers")}: {app.Sentence("AimMark.Better")}",
            $"{app.Sentence("aims.Same")}{app.Sentence("BoardAim.Staff")}: {app.Sentence("AimMark.Same")}",
            $"{app.Sentence("aims.Worse")}{app.Sentence("BoardAim.Productivity")}: {app.Sentence("AimMark.Worse")}",
        ];
        Assert.Equal(words, (await ada.Get("/board")).All($"#card-{card.Id.Value} .aims li").Select(aim => aim.Line()));
        Assert.Equal(words, (await ada.Get(card.Address())).All(".aims li").Select(aim => aim.Line()));
    }

    [Fact]
    public async Task The_history_tells_when_a_judgement_changes()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());
        await leader.Send(await leader.Get(card.Address()), ("Effectiveness", "Better"));
        app.Clock.Advance(TimeSpan.FromHours(1));

        await leader.Send(await leader.Get(card.Address()), ("Effectiveness", ""));

        var told = (await leader.Get(card.Address())).All(".timeline .small").Select(line => line.Line()).ToList();
        var aim = app.Sentence("BoardAim.Effectiveness");
        Assert.Equal([$"{aim}: {app.Sentence("card.removed", app.Sentence("AimMark.Better"))}", $"{aim}: {app.Sentence("AimMark.Better")}"], told);
        Assert.Equal(3, (await app.Card(card)).History.Count);
    }

    [Fact]
    public async Task What_was_chosen_is_still_there_when_something_is_missing()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());

        var page = await leader.Send(await leader.Get(card.Address()), ("state", "Done"), ("Staff", "Worse"));

        Assert.Equal("Worse", page.One("input[name=Staff][checked]").GetAttribute("value"));
        Assert.Equal("", page.One("input[name=Customers][checked]").GetAttribute("value"));
    }
}
