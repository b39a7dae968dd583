using Ideas.Web.Features.Demo;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Ideas.Web.Features.Accounts;

public static class WelcomeMessage
{
    /// <summary>Tells whoever started the program where it is and how to get in.</summary>
    public static void Welcome(this WebApplication app)
    {
        var listening = app.Services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var address = (app.Configuration["Site:PublicUrl"] is { Length: > 0 } known ? known : listening)?.TrimEnd('/');
        Console.WriteLine();
        Console.WriteLine($"  Ideas is running at {address}/");
        if (app.Environment.HasDemo(app.Configuration))
        {
            Console.WriteLine($"  Take part:  {address}/j/JALKA   (Imatra, open for duels)");
            Console.WriteLine($"  Watch live: {address}/live/JALKA");
            Console.WriteLine($"  Sign in:    {address}/signin   (one button each for the demo admin, moderator and leader)");
        }

        if (app.Services.GetRequiredService<FirstAdmin>().Link is { } link)
        {
            Console.WriteLine($"  Create the first admin (this link works once): {address}{link}");
        }

        Console.WriteLine();
    }
}
