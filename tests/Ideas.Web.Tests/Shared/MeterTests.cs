using Ideas.Web.Features.Shared;

namespace Ideas.Web.Tests.Shared;

public sealed class MeterTests
{
    [Theory]
    [InlineData(0.84, 300, CampaignState.Open, "going")]
    [InlineData(0.9, 0, CampaignState.Open, "settled")]
    [InlineData(0.9, 0, CampaignState.Closed, "settled")]
    [InlineData(0.61, null, CampaignState.Open, "equal")]
    [InlineData(0.84, 300, CampaignState.Closed, "over")]
    [InlineData(0.61, null, CampaignState.Archived, "over")]
    public void It_says_whether_the_top_is_settled_on_its_way_too_close_or_over(double sureness, int? votes, CampaignState campaign, string state)
    {
        Assert.Equal(state, Meter.Of(new Settledness(5, sureness, votes), campaign)?.State);
    }

    [Theory]
    [InlineData(0.8999, 89)]
    [InlineData(0.9, 90)]
    [InlineData(0.999, 99)]
    [InlineData(1, 100)]
    [InlineData(0, 0)]
    public void Nothing_looks_more_settled_than_it_is(double sureness, int percent)
    {
        Assert.Equal(percent, Meter.Of(new Settledness(5, sureness, 10), CampaignState.Open)?.Percent);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(34, 40)]
    [InlineData(100, 100)]
    [InlineData(287, 300)]
    [InlineData(1234, 1300)]
    [InlineData(25001, 26000)]
    public void An_estimate_has_no_more_digits_than_it_deserves(int votes, int shown)
    {
        Assert.Equal(shown, Meter.Of(new Settledness(5, 0.5, votes), CampaignState.Open)?.Votes);
    }

    [Fact]
    public void Without_a_judgement_there_is_no_meter()
    {
        Assert.Null(Meter.Of(null, CampaignState.Open));
    }
}
