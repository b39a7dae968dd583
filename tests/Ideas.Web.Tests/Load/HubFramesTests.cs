using System.Text;
using Ideas.Load.Viewers;

namespace Ideas.Web.Tests.Load;

public sealed class HubFramesTests
{
    private const string Changed =
        """{"type":1,"target":"changed","arguments":[{"from":3,"version":7,"state":"Open","participants":2,"votes":5,"ideas":30,"meter":{"votes":900},"top":[],"texts":[]}]}""";

    private readonly HubFrames frames = new();
    private readonly List<Update> updates = [];

    [Fact]
    public void An_update_tells_its_versions_and_how_many_votes_count()
    {
        Take(Changed + "\u001e");

        Assert.Equal([new Update(3, 7, 5)], updates);
    }

    [Fact]
    public void Frames_may_come_in_pieces_and_several_at_once()
    {
        var all = "{}\u001e" + Changed + "\u001e{\"type\":6}\u001e" + Changed + "\u001e";

        foreach (var piece in all.Chunk(50)) Take(new string(piece));

        Assert.Equal(2, updates.Count);
    }

    [Fact]
    public void A_goodbye_is_heard()
    {
        Take("{\"type\":7}\u001e");

        Assert.True(frames.IsClosed);
        Assert.Empty(updates);
    }

    private void Take(string text) => frames.Take(Encoding.UTF8.GetBytes(text), updates.Add);
}
