namespace Ideas.Web.Domain;

/// <summary>What everybody may know of how a campaign's ideas are doing. The one answer, which every page, screen, receipt, card and piece of news asks for.</summary>
public enum ResultStage
{
    /// <summary>It goes on. When the order shows is for its visibility to say.</summary>
    Running,

    /// <summary>It has ended, and leadership keeps the result to itself.</summary>
    Unpublished,

    /// <summary>It has ended, and its last ranking has not been computed.</summary>
    Soon,

    /// <summary>It has ended, and fewer people voted than make a group that may be shown.</summary>
    Few,

    /// <summary>It has ended, and everybody may see the result.</summary>
    Out,
}

/// <summary>How much of a result may leave the house, by how many people's votes are in it.</summary>
public enum ResultDetail
{
    /// <summary>So few voted that one person's choices could be worked out.</summary>
    Nothing,

    /// <summary>The order, no scores, shares or counts.</summary>
    Places,

    Figures,
}

public static class ResultStageRule
{
    /// <summary>Scores and shares need so many times the smallest group; below that, only places show (docs/decisions/small-groups.md).</summary>
    public const int FiguresFrom = 2;

    /// <summary>Whether scores and shares show beside the places: always while it runs, then from twice the smallest group on.</summary>
    public static bool ShowsFigures(bool isOver, int? finalVoters, int smallestGroup) => !isOver || finalVoters >= FiguresFrom * smallestGroup;

    /// <param name="voters">How many people's votes a ranking counts.</param>
    /// <param name="smallestGroup">The campaign's smallest group.</param>
    public static ResultDetail Detail(int voters, int smallestGroup) =>
        voters < smallestGroup ? ResultDetail.Nothing : voters < FiguresFrom * smallestGroup ? ResultDetail.Places : ResultDetail.Figures;

    /// <param name="isOver">Whether nobody can vote any more.</param>
    /// <param name="isPublished">Whether the result is for everybody.</param>
    /// <param name="finalVoters">How many people's votes the final ranking counts; null while there is none.</param>
    /// <param name="smallestGroup">The campaign's smallest group.</param>
    public static ResultStage Of(bool isOver, bool isPublished, int? finalVoters, int smallestGroup) => (isOver, isPublished, finalVoters) switch
    {
        (false, _, _) => ResultStage.Running,
        (true, false, _) => ResultStage.Unpublished,
        (true, true, null) => ResultStage.Soon,
        (true, true, { } final) => final < smallestGroup ? ResultStage.Few : ResultStage.Out,
    };
}
