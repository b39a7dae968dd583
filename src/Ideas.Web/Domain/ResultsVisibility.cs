namespace Ideas.Web.Domain;

/// <summary>When employees may see how the ideas are doing. Hiding it keeps people from following the crowd.</summary>
public enum ResultsVisibility
{
    Always,

    /// <summary>To each once the own first round is done.</summary>
    AfterVoting,

    AfterClosing,
}

public static class ResultsVisibilityRule
{
    /// <summary>Whether somebody may see how the ideas are doing. The one rule, for every page and screen but leadership's own.</summary>
    /// <param name="isOut">Whether the campaign has ended and its result is published. An end without that opens nothing.</param>
    /// <param name="goesAhead">Whether this is somebody who has done a first round, or who presents the campaign to others.</param>
    public static bool Shows(this ResultsVisibility visibility, bool isOut, bool goesAhead) => isOut || visibility switch
    {
        ResultsVisibility.Always => true,
        ResultsVisibility.AfterVoting => goesAhead,
        _ => false,
    };
}
