using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Receipts;

/// <summary>Everything that is kept about one participant, to be read by people and programs.</summary>
internal sealed class MyData(IdeasContext context)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public async Task<byte[]> ReadAsync(Receipt receipt, string language, CancellationToken ct)
    {
        var campaign = await context.Campaigns.AsNoTracking().SingleAsync(c => c.Id == receipt.CampaignId, ct);
        var ideas = await context.Ideas.AsNoTracking().Where(i => i.CampaignId == receipt.CampaignId).ToDictionaryAsync(i => i.Id, ct);
        var votes = await context.Votes.AsNoTracking().Where(v => v.ParticipantId == receipt.ParticipantId).OrderBy(v => v.AnsweredAt).ThenBy(v => v.Sequence).ToListAsync(ct);
        var flags = await context.IdeaFlags.AsNoTracking().Where(f => f.ParticipantId == receipt.ParticipantId).ToListAsync(ct);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Campaign = new { campaign.Code, Question = campaign.Question.For(language, campaign.Language).Text, campaign.State },
                Participant = receipt.ParticipantId.Value,
                Receipt = "A slow hash of your three words. The words themselves are not kept.",
                Background = (await BackgroundAsync(receipt, language, ct)).Select(answer => new { Question = answer.Question.Text, Answer = answer.Answer.Text }),
                Duels = votes.Select(vote => Show(vote, ideas[vote.LeftId].For(language).Text, ideas[vote.RightId].For(language).Text)),
                Ideas = ideas.Values.Where(idea => idea.AuthorId == receipt.ParticipantId).OrderBy(idea => idea.SubmittedAt).Select(Show),
                Flags = flags.Select(flag => new { Idea = ideas[flag.IdeaId].For(language).Text, flag.Reason }),
            },
            Readable);
    }

    /// <summary>The background questions that the participant answered.</summary>
    public async Task<IReadOnlyList<(Wording Question, Wording Answer)>> BackgroundAsync(Receipt receipt, string language, CancellationToken ct)
    {
        var participant = await context.Participants.AsNoTracking().Include(p => p.Segments).SingleAsync(p => p.Id == receipt.ParticipantId, ct);
        if (participant.Segments.Count == 0)
        {
            return [];
        }

        var campaign = await context.Campaigns.AsNoTracking().Include(c => c.BackgroundQuestions).ThenInclude(q => q.Options).SingleAsync(c => c.Id == receipt.CampaignId, ct);
        return [.. campaign.BackgroundQuestions.OrderBy(question => question.Position)
            .Select(question => (question, Option: question.Options.FirstOrDefault(option => participant.Segments.Any(segment => segment.OptionId == option.Id))))
            .Where(answer => answer.Option is not null)
            .Select(answer => (answer.question.Text.For(language, campaign.Language), answer.Option!.Text.For(language, campaign.Language)))];
    }

    private static object Show(Vote vote, string left, string right) => new
    {
        Left = left,
        Right = right,
        Answer = vote.Choice,
        vote.SkipReason,
        DealtAt = HelsinkiTime.Of(vote.DealtAt),
        AnsweredAt = HelsinkiTime.Of(vote.AnsweredAt),
        Counts = vote.SetAside is null,
        SetAsideBecause = vote.SetAside,
        CountsAlthough = vote.Overruled,
    };

    private static object Show(Idea idea) => new
    {
        idea.Text,
        idea.Details,
        idea.Language,
        idea.State,
        SubmittedAt = HelsinkiTime.Of(idea.SubmittedAt),
        RetiredAt = idea.RetiredAt is { } moment ? HelsinkiTime.Of(moment) : (DateTimeOffset?)null,
        idea.RetiredBecause,
        YouWrote = idea.OriginalText,
    };
}
