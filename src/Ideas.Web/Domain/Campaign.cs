namespace Ideas.Web.Domain;

public enum CampaignState
{
    Draft,
    Collecting,
    Open,
    Closed,
    Archived,
}

public enum Moderation
{
    /// <summary>An idea is live at once; moderators may retire it.</summary>
    After,

    /// <summary>An idea waits as pending until somebody approves it.</summary>
    Before,
}

/// <summary>What a campaign's votes are spent on.</summary>
public enum CampaignAim
{
    /// <summary>The best few, with as few votes as possible; the order of the others stays rough.</summary>
    FindTheTop,

    /// <summary>The order of all ideas, at the price of more votes before the top is sure.</summary>
    OrderEverything,
}

/// <summary>One open question with its ideas and duels.</summary>
public sealed class Campaign
{
    public const int DefaultRoundLength = 10;
    public const int MinRoundLength = 4;
    public const int MaxRoundLength = 20;
    public const int MaxQuestion = 140;
    public const int MaxDescription = 400;
    public const int MaxPromise = 280;
    public const int DefaultBoardSize = 5;
    public const int MaxBoardSize = 20;
    public const int DefaultBoardMinimum = 10;
    public const int MaxBoardMinimum = 100;
    public const int MinAnswerLimit = DefaultRoundLength;
    public const int MaxAnswerLimit = 100_000;
    public const int DefaultAnswerLimit = 500;
    public const int MinSmallestGroup = 5;
    public const int MaxSmallestGroup = 50;
    public const int MaxAccessWord = 40;
    public const int MaxNetworks = 500;
    public const int DefaultRetentionMonths = 24;
    public const int MaxRetentionMonths = 120;

    private readonly List<BackgroundQuestion> backgroundQuestions = [];

    private Campaign() => (Code, Language) = ("", "");

    public Campaign(CampaignId id, string code, string language, LocalizedText question, DateTimeOffset now, bool isDemo = false)
    {
        (Id, Code, Language, Question, CreatedAt, IsDemo) = (id, code, language, question, now, isDemo);
    }

    /// <summary>About how many minutes so many pairs take, at twelve seconds a pair.</summary>
    public static int MinutesOf(int pairs) => Math.Max(1, pairs / 5);

    public CampaignId Id { get; private set; }
    public string Code { get; private set; }
    public string Language { get; private set; }
    public LocalizedText Question { get; private set; } = new();
    public LocalizedText Description { get; private set; } = new();
    public LocalizedText Promise { get; private set; } = new();

    /// <summary>By when leadership promised to answer; null where no day was promised.</summary>
    public DateOnly? AnswersBy { get; private set; }

    /// <summary>How many of the best ideas it promised to answer; null for all that reach the board.</summary>
    public int? AnswersPromised { get; private set; }
    public CampaignState State { get; private set; }
    public Moderation Moderation { get; private set; }

    /// <summary>How many of the top ideas go to the leadership's board, 1 to <see cref="MaxBoardSize"/>.</summary>
    public int BoardSize { get; private set; } = DefaultBoardSize;

    /// <summary>How often an idea must have been compared before it may go to the board, <see cref="Idea.RankedFrom"/> to <see cref="MaxBoardMinimum"/>.</summary>
    public int BoardMinimum { get; private set; } = DefaultBoardMinimum;

    public CampaignMode Mode { get; private set; }

    /// <summary>How many duels make a round, <see cref="MinRoundLength"/> to <see cref="MaxRoundLength"/>.</summary>
    public int RoundLength { get; private set; } = DefaultRoundLength;

    public CampaignAim Aim { get; private set; }

    /// <summary>How many answers one participant may give, <see cref="MinAnswerLimit"/> to <see cref="MaxAnswerLimit"/>; those beyond are set aside.</summary>
    public int AnswerLimit { get; private set; } = DefaultAnswerLimit;

    public ResultsVisibility Visibility { get; private set; }

    /// <summary>Answers to background questions are shown for groups of at least so many people, <see cref="MinSmallestGroup"/> to <see cref="MaxSmallestGroup"/>.</summary>
    public int SmallestGroup { get; private set; } = MinSmallestGroup;

    public CampaignAccess Access { get; private set; }

    /// <summary>For <see cref="CampaignAccess.Word"/>.</summary>
    public string? AccessWord { get; private set; }

    /// <summary>For <see cref="CampaignAccess.Network"/>: address ranges in CIDR notation, separated by spaces.</summary>
    public string? Networks { get; private set; }

    /// <summary>The organisation's colour as #rrggbb, or null for ours.</summary>
    public string? Colour { get; private set; }

    /// <summary>Whether closing publishes a page with the result for everybody who has the link.</summary>
    public bool PublishesResult { get; private set; } = true;

    /// <summary>How many months after the end participants and their answers to background questions are erased, 1 to <see cref="MaxRetentionMonths"/>.</summary>
    public int RetentionMonths { get; private set; } = DefaultRetentionMonths;

    /// <summary>When participants were erased.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? CollectsAt { get; private set; }
    public DateTimeOffset? OpensAt { get; private set; }
    public DateTimeOffset? ClosesAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public bool IsDemo { get; private set; }

    /// <summary>The board rule is to run: set by closing, cleared when it has.</summary>
    public bool BoardDue { get; private set; }

    /// <summary>Once closed, neither the question nor the ideas change: the result stays what people voted on.</summary>
    public bool IsFrozen => State is CampaignState.Closed or CampaignState.Archived;

    public IReadOnlyList<BackgroundQuestion> BackgroundQuestions => backgroundQuestions;

    public void Describe(LocalizedText question, LocalizedText description, LocalizedText promise, string language) =>
        (Question, Description, Promise, Language) = (question, description, promise, language);

    /// <param name="answersBy">By when leadership answers; null for no day.</param>
    /// <param name="answers">How many of the best, at most as many as the board takes; null for all that reach it.</param>
    public void PromiseAnswers(DateOnly? answersBy, int? answers)
    {
        if (answers is { } count)
        {
            Within(count, 1, BoardSize);
            if (answersBy is null)
            {
                throw new ArgumentException("Whoever promises answers says by when.", nameof(answersBy));
            }
        }

        (AnswersBy, AnswersPromised) = (answersBy, answers);
    }

    public void Set(Moderation moderation, int boardSize, CampaignAim aim, int answerLimit)
    {
        Within(boardSize, 1, MaxBoardSize);
        Within(answerLimit, MinAnswerLimit, MaxAnswerLimit);
        (Moderation, BoardSize, Aim, AnswerLimit) = (moderation, boardSize, aim, answerLimit);
    }

    public void Show(ResultsVisibility visibility, int smallestGroup)
    {
        Within(smallestGroup, MinSmallestGroup, MaxSmallestGroup);
        (Visibility, SmallestGroup) = (visibility, smallestGroup);
    }

    /// <param name="word">For <see cref="CampaignAccess.Word"/>.</param>
    /// <param name="networks">For <see cref="CampaignAccess.Network"/>.</param>
    public void Admit(CampaignAccess access, string? word, string? networks)
    {
        if (access is CampaignAccess.Word)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(word);
        }

        if (access is CampaignAccess.Network)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(networks);
        }

        (Access, AccessWord, Networks) = (access, access is CampaignAccess.Word ? word : null, access is CampaignAccess.Network ? networks : null);
    }

    public void Publish(bool result) => PublishesResult = result;

    /// <summary>Takes over what an admin decided, or nothing of it: answers which locks that would break.</summary>
    public IReadOnlyList<CampaignLock> Change(CampaignSettings wanted, CampaignPast past)
    {
        if (this.Broken(wanted, past) is { Count: > 0 } broken)
        {
            return broken;
        }

        Describe(wanted.Question, wanted.Description, wanted.Promise, wanted.Language);
        Set(wanted.Moderation, wanted.BoardSize, wanted.Aim, wanted.AnswerLimit);
        PromiseAnswers(wanted.AnswersBy, wanted.AnswersPromised);
        Show(wanted.Visibility, wanted.SmallestGroup);
        Schedule(wanted.CollectsAt, wanted.OpensAt, wanted.ClosesAt);
        Within(wanted.RoundLength, MinRoundLength, MaxRoundLength);
        Within(wanted.BoardMinimum, Idea.RankedFrom, MaxBoardMinimum);
        Within(wanted.RetentionMonths, 1, MaxRetentionMonths);
        if (wanted.Mode is CampaignMode.Collect && wanted.OpensAt is not null)
        {
            throw new ArgumentException("A campaign that only collects opens no duels.", nameof(wanted));
        }

        if (wanted.Colour is not null && Domain.Colour.Read(wanted.Colour) is not { IsReadable: true })
        {
            throw new ArgumentException("People could not read this colour.", nameof(wanted));
        }

        (Mode, RoundLength, BoardMinimum, Colour) = (wanted.Mode, wanted.RoundLength, wanted.BoardMinimum, wanted.Colour);
        (PublishesResult, RetentionMonths) = (wanted.PublishesResult, wanted.RetentionMonths);
        return [];
    }

    public void Schedule(DateTimeOffset? collectsAt, DateTimeOffset? opensAt, DateTimeOffset? closesAt) =>
        (CollectsAt, OpensAt, ClosesAt) = (collectsAt, opensAt, closesAt);

    public void Ask(BackgroundQuestion question) => backgroundQuestions.Add(question);

    /// <summary>Takes a question out, while nobody has answered it.</summary>
    public void Drop(BackgroundQuestion question) => backgroundQuestions.Remove(question);

    /// <summary>Whether opening it now would leave it without a pair for good: where only duels are wanted, no idea comes in later.</summary>
    public bool LacksPairs(int liveIdeas) => Mode is CampaignMode.Duel && State is (CampaignState.Draft or CampaignState.Collecting) && liveIdeas < 2;

    public bool StartCollecting() => Move(CampaignState.Collecting, State is CampaignState.Draft);

    public bool Open() => Move(CampaignState.Open, Mode is not CampaignMode.Collect && State is (CampaignState.Draft or CampaignState.Collecting));

    public bool Close(DateTimeOffset now)
    {
        if (!Move(CampaignState.Closed, State is CampaignState.Collecting or CampaignState.Open))
        {
            return false;
        }

        ClosedAt = now;
        BoardDue = true;
        return true;
    }

    public void BoardDone() => BoardDue = false;

    /// <summary>When participants are to be erased; null while it has not ended.</summary>
    public DateTimeOffset? EraseAt => ClosedAt?.AddMonths(RetentionMonths);

    public void Erased(DateTimeOffset now) => ErasedAt = now;

    public bool Archive() => Move(CampaignState.Archived, State is CampaignState.Closed);

    /// <summary>Takes the step the calendar asks for, if any. Answers whether anything changed.</summary>
    public bool FollowCalendar(DateTimeOffset now)
    {
        if (ClosesAt <= now)
        {
            return Close(now);
        }

        if (OpensAt <= now && Mode is not CampaignMode.Collect)
        {
            return Open();
        }

        return CollectsAt <= now && StartCollecting();
    }

    private static void Within(int value, int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
    }

    private bool Move(CampaignState to, bool allowed)
    {
        if (allowed)
        {
            State = to;
        }

        return allowed;
    }
}
