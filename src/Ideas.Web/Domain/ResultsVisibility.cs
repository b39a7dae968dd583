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
    /// <param name="stage">Once the campaign has ended, the order shows where the result is out, and nowhere else.</param>
    /// <param name="goesAhead">Whether this is somebody who has done a first round, or who presents the campaign to others.</param>
    public static bool Shows(this ResultsVisibility visibility, ResultStage stage, bool goesAhead) => stage switch
    {
        ResultStage.Out => true,
        ResultStage.Running => visibility is ResultsVisibility.Always || (visibility is ResultsVisibility.AfterVoting && goesAhead),
        _ => false,
    };

    /// <summary>Which sentence says why it does not show: of the setting while the campaign runs, then of the stage.</summary>
    public static string Why(this ResultsVisibility visibility, ResultStage stage) =>
        stage is ResultStage.Running ? visibility.ToString() : stage.ToString();
}
