using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Ideas.Web.Features.Accounts;

public static class WelcomeMessage
{
    /// <summary>Tells whoever started the program where it is and how to get in. Answers the address.</summary>
    public static string Welcome(this WebApplication app)
    {
        var listening = app.Services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var address = (app.Configuration["Site:PublicUrl"] is { Length: > 0 } known ? known : listening)?.TrimEnd('/');
        Console.WriteLine();
        Console.WriteLine($"  Ideas is running at {address}/");
        if (app.Services.GetRequiredService<FirstAdmin>().Link is { } link)
        {
            Console.WriteLine($"  Create the first admin (this link works once): {address}{link}");
        }

        Console.WriteLine();
        return address ?? "";
    }
}
