using Ideas.Load.Checks;
using Ideas.Load.Phones;

namespace Ideas.Web.Tests.Load;

using Audit = Ideas.Load.Checks.Audit;

public sealed class AuditTests
{
    private readonly List<(Ballot, Duel)> sent = [];
    private readonly List<StoredVote> stored = [];

    [Fact]
    public void All_is_well_when_every_acknowledged_vote_is_there_as_it_was_given()
    {
        Store(Send(Reply.Counted));
        Store(Send(Reply.SetAside), counts: false);
        Send(Reply.Refused);

        Assert.Empty(Faults());
    }

    [Fact]
    public void A_vote_without_a_reply_may_be_there_or_not()
    {
        Store(Send(Reply.None));
        Send(Reply.None);

        Assert.Empty(Faults());
        Assert.Equal((0, 1), (Audit.Of(sent, stored).Acknowledged, Audit.Of(sent, stored).StoredUnanswered));
    }

    [Fact]
    public void An_acknowledged_vote_that_is_not_there_is_lost()
    {
        Send(Reply.Counted);
        Send(Reply.SetAside);

        Assert.Equal([Fault.Lost, Fault.Lost], Faults());
    }

    [Fact]
    public void A_vote_that_nobody_sent_is_invented()
    {
        Store(Somebodys());

        Assert.Equal([Fault.Phantom], Faults());
    }

    [Fact]
    public void A_refused_vote_that_is_there_is_invented()
    {
        Store(Send(Reply.Refused));

        Assert.Equal([Fault.Phantom], Faults());
    }

    [Fact]
    public void A_vote_that_is_there_twice_is_doubled()
    {
        var duel = Send(Reply.Counted);
        Store(duel);
        Store(duel, counts: false);

        Assert.Contains(Fault.Doubled, Faults());
    }

    [Fact]
    public void Two_counted_votes_of_one_person_on_one_pair_are_doubled_whichever_stood_left()
    {
        var first = Send(Reply.Counted);
        Store(first);
        var second = first with { Id = DuelId.New(), Left = first.Right, Right = first.Left };
        sent.Add((new Ballot([], Choice.Left) { Reply = Reply.Counted }, second));
        Store(second);

        Assert.Equal([Fault.Doubled], Faults());
    }

    [Fact]
    public void A_vote_that_is_there_otherwise_than_given_is_changed()
    {
        Store(Send(Reply.Counted), Choice.Right);
        Store(Send(Reply.Counted), counts: false);

        Assert.Equal([Fault.Changed, Fault.Changed], Faults());
    }

    private Duel Send(Reply reply)
    {
        var duel = Somebodys();
        sent.Add((new Ballot([], Choice.Left) { Reply = reply }, duel));
        return duel;
    }

    private static Duel Somebodys() => new(DuelId.New(), CampaignId.New(), ParticipantId.New(), IdeaId.New(), IdeaId.New(), DateTimeOffset.UnixEpoch);

    private void Store(Duel duel, Choice choice = Choice.Left, bool counts = true) =>
        stored.Add(new StoredVote(duel.Id.Value, duel.Participant.Value, duel.Left.Value, duel.Right.Value, choice, counts, stored.Count + 1));

    private List<Fault> Faults() => [.. Audit.Of(sent, stored).Findings.Select(finding => finding.Fault)];
}
