namespace Ideas.Web.Domain;

/// <summary>A random id per campaign and device: no name, no address, no time.</summary>
public sealed class Participant
{
    private readonly List<Segment> segments = [];

    private Participant()
    {
    }

    public Participant(ParticipantId id, CampaignId campaign, bool isDemo = false) => (Id, CampaignId, IsDemo) = (id, campaign, isDemo);

    public ParticipantId Id { get; private set; }
    public CampaignId CampaignId { get; private set; }

    /// <summary>A simulated participant of the demonstration.</summary>
    public bool IsDemo { get; private set; }

    public IReadOnlyList<Segment> Segments => segments;

    /// <param name="option">Null takes back what was told before.</param>
    public void Answer(BackgroundQuestion question, BackgroundOption? option)
    {
        var told = segments.Find(segment => segment.QuestionId == question.Id);
        if (told?.OptionId == option?.Id)
        {
            return;
        }

        segments.RemoveAll(segment => segment == told);
        if (option is not null)
        {
            segments.Add(new Segment(Id, question.Id, option.Id));
        }
    }
}

/// <summary>A participant's answer to one background question.</summary>
public sealed class Segment
{
    private Segment()
    {
    }

    public Segment(ParticipantId participant, Guid question, Guid option) => (ParticipantId, QuestionId, OptionId) = (participant, question, option);

    public ParticipantId ParticipantId { get; private set; }
    public Guid QuestionId { get; private set; }
    public Guid OptionId { get; private set; }
}
