using CsvHelper;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Shared;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Results;

/// <summary>
/// The votes that the newest ranking was computed from, to be computed again by anybody: which idea won over which. Nobody's
/// round can be read from it, because it names no participants and no times, and its order is that of the duels' random ids.
/// </summary>
public sealed class VotesFile(IdeasContext context, LiveCampaigns campaigns, RankedVotes votes)
{
    public async Task<VotesFileOutcome> FindAsync(string code, string language, CancellationToken ct)
    {
        if (CampaignCode.Read(code) is not { } known
            || await campaigns.FindAsync(known, ct) is not { } campaign
            || await context.Rankings.AsNoTracking().NewestFirst(campaign.Facts.Id).Include(r => r.Rows).FirstOrDefaultAsync(ct) is not { } ranking)
        {
            return new VotesFileOutcome.NotThere();
        }

        return await CountVotersAsync(ranking, campaign.Facts.SmallestGroup, ct) >= campaign.Facts.SmallestGroup
            ? new VotesFileOutcome.Ready($"votes-{known}.csv", campaign.Facts.Id, stream => WriteAsync(ranking, language, stream, ct))
            : new VotesFileOutcome.TooFewVoters();
    }

    /// <summary>How many people's votes a ranking counts; no more than so many are counted.</summary>
    public Task<int> CountVotersAsync(RankingSnapshot ranking, int atMost, CancellationToken ct) => votes.CountVotersAsync(ranking, atMost, ct);

    private async Task WriteAsync(RankingSnapshot ranking, string language, Stream stream, CancellationToken ct)
    {
        var numbers = ranking.Rows.Select(row => row.IdeaId).OrderBy(idea => idea.Value).Select((idea, place) => (idea, place)).ToDictionary(pair => pair.idea, pair => pair.place + 1);
        var texts = (await context.Ideas.AsNoTracking().Where(i => i.CampaignId == ranking.CampaignId).ToListAsync(ct)).ToDictionary(i => i.Id, i => i.For(language).Text);
        var compared = await votes.ReadAsync(ranking.CampaignId, numbers.Keys.ToHashSet(), ranking.ThroughSequence, ct);

        await using var csv = CsvWriter.Create(stream, CsvForPeople.Format, leaveOpen: true);
        csv.WriteHeader("winner", "loser", "tie", "winner_text", "loser_text");
        foreach (var vote in compared.OrderBy(vote => vote.Duel.Value))
        {
            csv.WriteField(numbers[vote.Winner]);
            csv.WriteField(numbers[vote.Loser]);
            csv.WriteField(false);
            csv.WriteField(texts[vote.Winner]);
            csv.WriteField(texts[vote.Loser]);
            await csv.EndRecordAsync(ct);
        }
    }
}
