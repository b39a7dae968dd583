using System.Net;
using Ideas.Web.Features.Webhooks;

namespace Ideas.Web.Tests.Webhooks;

/// <summary>A channel's name may stand for any address, but not for one of this machine.</summary>
public sealed class WebhookAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.9.9.9", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("fe80::1", false)]
    [InlineData("10.1.2.3", true)]
    [InlineData("192.0.2.7", true)]
    [InlineData("2001:db8::7", true)]
    public void Only_addresses_of_other_machines_are_reached(string address, bool isReached)
    {
        Assert.Equal(isReached, new WebhookOptions().MayReach(IPAddress.Parse(address)));
        Assert.True(new WebhookOptions { AllowLoopback = true }.MayReach(IPAddress.Parse(address)));
    }
}
