using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Joining;

public sealed record BackgroundView(Guid Id, Wording Text, IReadOnlyList<BackgroundOptionView> Options);

public sealed record BackgroundOptionView(Guid Id, Wording Text);

/// <summary>Keeps what a participant wants to tell of the own background: nothing, or one option a question.</summary>
public sealed class TellBackground(IdeasContext context)
{
    public async Task<IReadOnlyList<BackgroundView>> QuestionsAsync(CampaignFacts campaign, string language, CancellationToken ct)
    {
        var questions = await QuestionsAsync(campaign.Id, ct);
        return [.. questions.OrderBy(question => question.Position).Select(question => new BackgroundView(
            question.Id,
            question.Text.For(language, campaign.Language),
            [.. question.Options.OrderBy(option => option.Position).Select(option => new BackgroundOptionView(option.Id, option.Text.For(language, campaign.Language)))]))];
    }

    /// <param name="options">Ids of the chosen options; empty or unknown ones tell nothing.</param>
    public async Task RunAsync(CampaignFacts campaign, ParticipantId id, IEnumerable<string?> options, CancellationToken ct)
    {
        var chosen = options.Select(option => Guid.TryParse(option, out var known) ? known : (Guid?)null).OfType<Guid>().ToHashSet();
        var participant = await context.Participants.Include(p => p.Segments).SingleOrDefaultAsync(p => p.Id == id, ct)
            ?? context.Participants.Add(new Participant(id, campaign.Id)).Entity;
        foreach (var question in await QuestionsAsync(campaign.Id, ct))
        {
            if (question.Options.FirstOrDefault(option => chosen.Contains(option.Id)) is { } answer)
            {
                participant.Answer(question, answer);
            }
        }

        await context.SaveChangesAsync(ct);
    }

    private Task<List<BackgroundQuestion>> QuestionsAsync(CampaignId campaign, CancellationToken ct) =>
        context.Campaigns.AsNoTracking().Where(c => c.Id == campaign).SelectMany(c => c.BackgroundQuestions).Include(q => q.Options).ToListAsync(ct);
}
