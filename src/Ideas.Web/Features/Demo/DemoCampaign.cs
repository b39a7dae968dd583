using System.Text.Json;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Demo;

/// <summary>A demonstration campaign as a file in <c>seeds/</c> tells it.</summary>
internal sealed record DemoCampaign(
    string Code,
    CampaignState State,
    string Language,
    Moderation Moderation,
    int BoardSize,
    LocalizedText Question,
    LocalizedText Description,
    LocalizedText Promise,
    int OpensDaysAgo,
    int? DuelsOpenInDays,
    int ClosesInDays,
    IReadOnlyList<DemoQuestion> BackgroundQuestions,
    IReadOnlyList<DemoIdea> Ideas,
    DemoParticipants Participants,
    IReadOnlyList<DemoCard> Board,
    CampaignAim Aim = CampaignAim.FindTheTop,
    int? AnswersInDays = null,
    int? AnswersPromised = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public static async Task<DemoCampaign> ReadAsync(string file, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        return await JsonSerializer.DeserializeAsync<DemoCampaign>(stream, Json, ct)
            ?? throw new InvalidDataException($"{Path.GetFileName(file)} holds no campaign.");
    }
}

internal sealed record DemoQuestion(string Key, LocalizedText Text, IReadOnlyList<DemoOption> Options);

internal sealed record DemoOption(string Key, double Share, LocalizedText Text);

/// <param name="Appeal">True strength in logits, which the simulated participants judge by.</param>
/// <param name="Leaning">Further logits for participants of a background, keyed <c>question:option</c>.</param>
internal sealed record DemoIdea(
    string Key, string Language, LocalizedText Text, double Appeal, IReadOnlyDictionary<string, double>? Leaning, string? RetiredBecause, IdeaState State = IdeaState.Live);

/// <summary>The recipe for simulated participants. The seed gives the same people every time; which pairs they get is chance.</summary>
internal sealed record DemoParticipants(int Seed, int Count, int DuelsFrom, int DuelsTo, double Careless, double Skips);

/// <param name="Comment">What the demo leader said of it.</param>
internal sealed record DemoCard(
    string Idea, BoardState State, string Owner, string? NextStep, int? DueInDays, string? Answer, BoardAims? Aims = null, string? Comment = null, DemoExperiment? Experiment = null);

internal sealed record DemoExperiment(string What, string Who, int BeganDaysAgo, int EndsInDays, string Measure, string? Before);
