using System.Net;

namespace Ideas.Web.Tests.Health;

public sealed class HealthTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task A_running_program_says_that_it_is_well(string address)
    {
        using var probe = app.Somebody();

        var answer = await probe.Get(address);

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (answer.Status, answer.Source));
    }
}
