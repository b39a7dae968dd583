using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Campaigns;

/// <summary>The texts of a campaign in one language, as the form holds them.</summary>
internal sealed class CampaignTexts
{
    public string? Question { get; set; }

    public string? Description { get; set; }

    public string? Promise { get; set; }
}

[Authorize(Policies.RunsCampaigns)]
internal sealed class EditCampaignModel(CampaignReader reader, SaveCampaign save, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public string Language { get; set; } = Texts.Language;

    [BindProperty]
    public Dictionary<string, CampaignTexts> In { get; set; } = [];

    [BindProperty]
    public Moderation Moderation { get; set; }

    [BindProperty]
    public int BoardSize { get; set; } = 5;

    [BindProperty]
    public CampaignAim Aim { get; set; }

    [BindProperty]
    public int AnswerLimit { get; set; } = Campaign.DefaultAnswerLimit;

    [BindProperty]
    public ResultsVisibility Visibility { get; set; }

    [BindProperty]
    public int SmallestGroup { get; set; } = Campaign.MinSmallestGroup;

    [BindProperty]
    public DateTime? CollectsAt { get; set; }

    [BindProperty]
    public DateTime? OpensAt { get; set; }

    [BindProperty]
    public DateTime? ClosesAt { get; set; }

    [BindProperty]
    public string? StartingIdeas { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Code is null)
        {
            In = new() { [Texts.Language] = new CampaignTexts { Promise = texts["campaign.promise.default"] } };
            return Page();
        }

        if (await reader.FindAsync(Code, ct) is not { } campaign)
        {
            return NotFound();
        }

        if (campaign.IsFrozen)
        {
            return RedirectToPage("/Campaigns/Campaign", new { code = campaign.Code });
        }

        Language = campaign.Language;
        In = LocalizedText.Languages.ToDictionary(language => language, language => new CampaignTexts
        {
            Question = campaign.Question.Exactly(language),
            Description = campaign.Description.Exactly(language),
            Promise = campaign.Promise.Exactly(language),
        });
        (Moderation, BoardSize, Aim, AnswerLimit) = (campaign.Moderation, campaign.BoardSize, campaign.Aim, campaign.AnswerLimit);
        (Visibility, SmallestGroup) = (campaign.Visibility, campaign.SmallestGroup);
        (CollectsAt, OpensAt, ClosesAt) = (HelsinkiTime.WallClock(campaign.CollectsAt), HelsinkiTime.WallClock(campaign.OpensAt), HelsinkiTime.WallClock(campaign.ClosesAt));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var existing = Code is null ? null : await reader.FindAsync(Code, ct);
        if (Code is not null && existing is null)
        {
            return NotFound();
        }

        if (existing?.IsFrozen is true)
        {
            return await AskAgainAsync("", texts["form.frozen"], ct);
        }

        var ideas = (StartingIdeas ?? "").Split('\n').Select(Idea.Tidy).Where(line => line.Length > 0).ToList();
        Check(ideas);
        if (!ModelState.IsValid)
        {
            return await AskAgainAsync(ct);
        }

        var plan = new CampaignPlan(
            Language, Gather(text => text.Question), Gather(text => text.Description), Gather(text => text.Promise), Moderation, BoardSize, Aim, AnswerLimit,
            Visibility, SmallestGroup, HelsinkiTime.Moment(CollectsAt), HelsinkiTime.Moment(OpensAt), HelsinkiTime.Moment(ClosesAt), existing is null ? ideas : []);
        var campaign = await save.RunAsync(existing?.Id, plan, ct);
        return RedirectToPage("/Campaigns/Campaign", new { code = campaign.Code, done = existing is null ? "created" : "saved" });
    }

    public override Task<IActionResult> ShowAsync(CancellationToken ct) => Task.FromResult<IActionResult>(Page());

    private LocalizedText Gather(Func<CampaignTexts, string?> pick) =>
        LocalizedText.Languages.Aggregate(new LocalizedText(), (text, language) => text.With(language, In.TryGetValue(language, out var typed) ? pick(typed) : null));

    private void Check(IReadOnlyList<string> ideas)
    {
        if (!LocalizedText.Languages.Contains(Language))
        {
            ModelState.AddModelError(nameof(Language), texts["form.missing"]);
        }
        else if (Gather(text => text.Question).Exactly(Language) is null)
        {
            ModelState.AddModelError($"In_{Language}__Question", texts["form.question.missing"]);
        }

        foreach (var (language, typed) in In)
        {
            CheckLength($"In_{language}__Question", typed.Question, Campaign.MaxQuestion);
            CheckLength($"In_{language}__Description", typed.Description, Campaign.MaxDescription);
            CheckLength($"In_{language}__Promise", typed.Promise, Campaign.MaxPromise);
        }

        if (BoardSize is < 1 or > Campaign.MaxBoardSize)
        {
            ModelState.AddModelError(nameof(BoardSize), texts["form.board-size", Campaign.MaxBoardSize]);
        }

        if (AnswerLimit is < Campaign.MinAnswerLimit or > Campaign.MaxAnswerLimit)
        {
            ModelState.AddModelError(nameof(AnswerLimit), texts["form.answer-limit", Campaign.MinAnswerLimit, Campaign.MaxAnswerLimit]);
        }

        if (SmallestGroup is < Campaign.MinSmallestGroup or > Campaign.MaxSmallestGroup)
        {
            ModelState.AddModelError(nameof(SmallestGroup), texts["form.answer-limit", Campaign.MinSmallestGroup, Campaign.MaxSmallestGroup]);
        }

        if (OpensAt >= ClosesAt || CollectsAt >= (OpensAt ?? ClosesAt))
        {
            ModelState.AddModelError(nameof(ClosesAt), texts["form.dates"]);
        }

        if (HelsinkiTime.Moment(ClosesAt) <= clock.GetUtcNow())
        {
            ModelState.AddModelError(nameof(ClosesAt), texts["form.closes.past"]);
        }

        if (ideas.FirstOrDefault(idea => Idea.Length(idea) > Idea.MaxLength) is { } tooLong)
        {
            ModelState.AddModelError(nameof(StartingIdeas), texts["form.idea.long", string.Concat(tooLong.EnumerateRunes().Take(40)), Idea.MaxLength]);
        }
    }

    private void CheckLength(string field, string? text, int limit)
    {
        if (text?.Trim().Length > limit)
        {
            ModelState.AddModelError(field, texts["form.long", limit]);
        }
    }
}
