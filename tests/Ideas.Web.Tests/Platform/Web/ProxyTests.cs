using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Ideas.Web.Tests.Platform.Web;

public sealed class ProxyTests
{
    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("192.0.2.7", true)]
    [InlineData("192.0.2.8", false)]
    public async Task Forwarded_headers_are_believed_from_the_proxies_and_networks_of_the_settings_alone(string sender, bool isBelieved)
    {
        await using var app = new IdeasApp
        {
            Settings = { ["Site:Proxies:0"] = "192.0.2.7", ["Site:Proxies:1"] = "10.1.0.0/16" },
            AlsoRegister = services => services.AddSingleton<IStartupFilter>(new Sender(IPAddress.Parse(sender))),
        };
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var answer = await client.GetAsync(new Uri($"{(await app.Given(ACampaign.Open.WithIdeas(3))).Home}/idea", UriKind.Relative));

        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Equal(isBelieved, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Says who is at the other end of the connection, which there is none of in tests.</summary>
    private sealed class Sender(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
        {
            builder.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = address;
                return rest(http);
            });
            next(builder);
        };
    }
}
