namespace Ideas.Browser.Tests.Pages;

/// <summary>What employees read, in their language.</summary>
public sealed record Words(string Start, string AddIdea, string IdeaLabel, string SendIdea, string IdeaIsIn, string IdeaWaits, string BackToDuels, string Thanks, string TenMore, string AllSeen, string NotNow)
{
    public static Words Finnish { get; } = new(
        "Aloita", "Lisää oma idea", "Idea yhdellä lauseella", "Lisää idea", "Ideasi on nyt mukana duelleissa.", "Ideasi odottaa ylläpidon hyväksyntää", "Valitse pareista",
        "Kiitos! Kierros on täynnä.", "Vielä 10 paria", "Olet nähnyt kaikki parit", "Ei nyt, jatketaan duelleja");

    public static Words Swedish { get; } = new(
        "Börja", "Egen idé", "Idén i en mening", "Lägg till idén", "Din idé är nu med i duellerna.", "Din idé väntar på godkännande", "Välj bland paren",
        "Tack! Omgången är klar.", "10 par till", "Du har sett alla par", "Inte nu, vi fortsätter med duellerna");
}
