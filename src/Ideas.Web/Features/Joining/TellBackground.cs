using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Joining;

internal sealed record BackgroundView(Guid Id, Wording Text, IReadOnlyList<BackgroundOptionView> Options);

/// <param name="Depth">How many others it is part of.</param>
internal sealed record BackgroundOptionView(Guid Id, Wording Text, int Depth);

/// <summary>Keeps what a participant wants to tell of the own background: nothing, or one option a question.</summary>
internal sealed class TellBackground(IdeasContext context)
{
    public async Task<IReadOnlyList<BackgroundView>> QuestionsAsync(CampaignFacts campaign, string language, CancellationToken ct)
    {
        var questions = await QuestionsAsync(campaign.Id, ct);
        return [.. questions.OrderBy(question => question.Position).Select(question => new BackgroundView(
            question.Id,
            question.Text.For(language, campaign.Language),
            Options(question, option => option.Text.For(language, campaign.Language))))];
    }

    /// <summary>In their order, which is that of the tree, each with how deep it lies.</summary>
    private static List<BackgroundOptionView> Options(BackgroundQuestion question, Func<BackgroundOption, Wording> word)
    {
        var (views, depths) = (new List<BackgroundOptionView>(), new Dictionary<Guid, int>());
        foreach (var option in question.Options.OrderBy(option => option.Position))
        {
            depths[option.Id] = option.ParentId is { } parent && depths.TryGetValue(parent, out var above) ? above + 1 : 0;
            views.Add(new BackgroundOptionView(option.Id, word(option), depths[option.Id]));
        }

        return views;
    }

    /// <summary>What a participant has told so far: the option by its question.</summary>
    public async Task<Dictionary<string, string?>> ToldAsync(ParticipantId id, CancellationToken ct) =>
        await context.Participants.AsNoTracking().Where(p => p.Id == id).SelectMany(p => p.Segments).ToDictionaryAsync(segment => segment.QuestionId.ToString(), segment => (string?)segment.OptionId.ToString(), ct);

    /// <param name="options">Ids of the chosen options; empty or unknown ones tell nothing, and take back what was told before.</param>
    public async Task RunAsync(CampaignFacts campaign, ParticipantId id, IEnumerable<string?> options, CancellationToken ct)
    {
        var chosen = options.Select(option => Guid.TryParse(option, out var known) ? known : (Guid?)null).OfType<Guid>().ToHashSet();
        var answers = (await QuestionsAsync(campaign.Id, ct)).Select(question => (Question: question, Option: question.Options.FirstOrDefault(option => chosen.Contains(option.Id)))).ToList();
        if (answers.Exists(answer => answer.Option is not null))
        {
            await context.AddParticipantOnceAsync(id, campaign.Id, ct);
        }

        if (await context.Participants.Include(p => p.Segments).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } participant)
        {
            return;
        }

        foreach (var (question, option) in answers)
        {
            participant.Answer(question, option);
        }

        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem) when (!DiskTrouble.IsBehind(problem))
        {
            // The same form arrived twice at once; the faster one has stored the same answers.
            context.ChangeTracker.Clear();
        }
    }

    private Task<List<BackgroundQuestion>> QuestionsAsync(CampaignId campaign, CancellationToken ct) =>
        context.Campaigns.AsNoTracking().Where(c => c.Id == campaign).SelectMany(c => c.BackgroundQuestions).Include(q => q.Options).ToListAsync(ct);
}
