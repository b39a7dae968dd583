using System.Text;
using Ideas.Load.Phones;
using Ideas.Load.Server;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Ideas.Load.Checks;

/// <summary>
/// Opens the duels that phones held, with the keys of the server's data folder: a phone cannot read its ticket, but
/// whoever runs the server can, and so learns exactly which vote each answer had to become.
/// </summary>
internal static class Tickets
{
    public static IReadOnlyList<(Ballot Ballot, Duel Duel)> Open(DirectoryInfo data, IReadOnlyList<Ballot> ballots)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddDataProtection().SetApplicationName("Ideas").PersistKeysToFileSystem(data.CreateSubdirectory("keys")).DisableAutomaticKeyGeneration();
        using var provider = services.BuildServiceProvider();
        var tickets = new DuelTickets(provider.GetRequiredService<IDataProtectionProvider>());
        return [.. ballots.Select(ballot => (ballot, tickets.Open(Encoding.ASCII.GetString(ballot.Ticket)) ?? throw new LoadException("A ticket of the server's cannot be opened with the server's keys.")))];
    }
}
