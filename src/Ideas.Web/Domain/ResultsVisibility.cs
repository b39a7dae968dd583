namespace Ideas.Web.Domain;

/// <summary>When employees may see how the ideas are doing. Hiding it keeps people from following the crowd.</summary>
public enum ResultsVisibility
{
    Always,

    /// <summary>To each once the own first round is done.</summary>
    AfterVoting,

    AfterClosing,
}
