using System.Net;
using System.Text.Json;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Platform.Web;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Api;

/// <summary>What other programs read is what leadership sees.</summary>
public sealed class ApiTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task Every_campaign_that_has_begun_is_listed_and_no_draft()
    {
        var (open, draft) = (await app.Given(ACampaign.Open), await app.Given(ACampaign.Draft));
        using var program = await app.GivenProgram();

        var codes = (await program.Get("/api/v1/campaigns")).Json.EnumerateArray().Select(campaign => campaign.GetProperty("code").GetString()).ToList();

        Assert.True((await program.Get("/api/v1/campaigns")).IsPrivate);
        Assert.Contains(open.Code, codes);
        Assert.DoesNotContain(draft.Code, codes);
        Assert.Equal(HttpStatusCode.NotFound, (await program.Get($"/api/v1/campaigns/{draft.Code}")).Status);
    }

    [Fact]
    public async Task A_ranking_has_the_figures_of_the_page()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(6)), await app.Leader());
        await app.Rank(campaign, ARanking.Of(4).By(12).WithTop(2, 0.7, 130).WithTiers(IdeaTier.ClearlyTop, IdeaTier.LikelyTop, IdeaTier.Below, IdeaTier.Below).Dividing(0.4, null, 0.1, null));
        using var program = await app.GivenProgram();

        var (page, json) = (await leader.Get($"/results/{campaign.Code}"), (await program.Get($"/api/v1/campaigns/{campaign.Code}/results")).Json);

        var ranked = json.GetProperty("ranked").EnumerateArray().ToList();
        Assert.Equal(page.All(".result-row .idea-text").Select(idea => idea.Line()), ranked.Select(Text));
        Assert.Equal(page.All(".result-row td.rank").Select(rank => rank.Line().Split(' ')[^1]), ranked.Select(idea => $"{idea.GetProperty("rank").GetInt32()}"));
        Assert.Equal(
            page.All($".result-row td[data-label='{app.Sentence("results.score")}']").Select(score => score.Line()),
            ranked.Select(idea => $"{idea.GetProperty("score")} {idea.GetProperty("low")}–{idea.GetProperty("high")}"));
        Assert.Equal(["ClearlyTop", "LikelyTop", "Below", "Below"], ranked.Select(idea => idea.GetProperty("tier").GetString()));
        Assert.Equal(page.All(".unranked a").Select(idea => idea.Line()).Order(), json.GetProperty("notComparable").EnumerateArray().Select(Text).Order());
        Assert.Equal((70, 150, 2), (json.GetProperty("sureInHundred").GetInt32(), json.GetProperty("votesToSettle").GetInt32(), json.GetProperty("top").GetInt32()));
        Assert.Equal((0.4, JsonValueKind.Null), (ranked[0].GetProperty("division").GetDouble(), ranked[1].GetProperty("division").ValueKind));
    }

    [Fact]
    public async Task Where_votes_do_not_tell_ideas_apart_none_has_a_rank()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5));
        await app.Rank(campaign, ARanking.Of(5).By(12).Tied());
        using var program = await app.GivenProgram();

        var json = (await program.Get($"/api/v1/campaigns/{campaign.Code}/results")).Json;

        Assert.False(json.GetProperty("tellsApart").GetBoolean());
        Assert.All(json.GetProperty("ranked").EnumerateArray(), idea => Assert.Equal(JsonValueKind.Null, idea.GetProperty("rank").ValueKind));
        Assert.Equal(json.GetProperty("ranked").EnumerateArray().Select(Text).Order(StringComparer.Ordinal), json.GetProperty("ranked").EnumerateArray().Select(Text));
    }

    [Theory]
    [InlineData(4, "Nothing")]
    [InlineData(5, "Places")]
    [InlineData(9, "Places")]
    [InlineData(10, "Figures")]
    public async Task With_few_voters_the_order_stays_here_or_goes_without_figures(int voters, string detail)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6));
        await app.Rank(campaign, ARanking.Of(4).By(voters).WithTop(2, 0.7, 130));
        using var program = await app.GivenProgram();

        var json = (await program.Get($"/api/v1/campaigns/{campaign.Code}/results")).Json;

        Assert.Equal(detail, json.GetProperty("detail").GetString());
        Assert.Equal(detail == "Nothing" ? 0 : 4, json.GetProperty("ranked").GetArrayLength());
        Assert.Equal(detail == "Nothing" ? 6 : 2, json.GetProperty("notComparable").GetArrayLength());
        Assert.Equal(detail == "Figures", json.GetProperty("sureInHundred").ValueKind is JsonValueKind.Number);
        string[] figures = ["score", "low", "high", "chanceInHundred", "comparisons", "bestRank", "worstRank"];
        Assert.All(json.GetProperty("ranked").EnumerateArray().SelectMany(idea => figures.Select(idea.GetProperty)), figure => Assert.Equal(detail == "Figures", figure.ValueKind is JsonValueKind.Number));
        Assert.All(json.GetProperty("notComparable").EnumerateArray(), idea => Assert.Equal(detail == "Figures", idea.GetProperty("comparisons").ValueKind is JsonValueKind.Number));
    }

    [Fact]
    public async Task A_campaign_tells_its_question_figures_and_promise_in_the_language_that_was_asked_for()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3).AnsweringBy(new DateOnly(2026, 12, 1), best: 5));
        await app.Read(async context =>
        {
            var row = await context.Campaigns.SingleAsync(c => c.Id == campaign.Id);
            row.Describe(new LocalizedText { Fi = "Mitä muuttaisit?", Sv = "Vad skulle du ändra?" }, row.Description, row.Promise, row.Language);
            return await context.SaveChangesAsync();
        });
        await app.Vote(campaign, people: 2, duels: 2);
        using var program = await app.GivenProgram();

        var (finnish, swedish, wrong) = (
            (await program.Get($"/api/v1/campaigns/{campaign.Code}")).Json, (await program.Get($"/api/v1/campaigns/{campaign.Code}?language=sv")).Json, await program.Get($"/api/v1/campaigns/{campaign.Code}?language=de"));

        Assert.Equal("Mitä muuttaisit?", finnish.GetProperty("campaign").GetProperty("question").GetProperty("text").GetString());
        Assert.Equal("Vad skulle du ändra?", swedish.GetProperty("campaign").GetProperty("question").GetProperty("text").GetString());
        Assert.Equal((2, 4L, 3), (finnish.GetProperty("participants").GetInt32(), finnish.GetProperty("votes").GetInt64(), finnish.GetProperty("ideas").GetInt32()));
        Assert.Equal(("2026-12-01", 5, "Running"), (
            finnish.GetProperty("promise").GetProperty("by").GetString(), finnish.GetProperty("promise").GetProperty("best").GetInt32(), finnish.GetProperty("promise").GetProperty("standing").GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.True(wrong.IsProblem);
    }

    [Fact]
    public async Task The_board_tells_state_owner_next_step_and_answer()
    {
        var (campaign, card) = await app.GivenSite("Pyörät", "Myöhempi alku");
        using var program = await app.GivenProgram();

        var told = (await program.Get("/api/v1/board")).Json.EnumerateArray().Single(one => one.GetProperty("id").GetGuid() == card.Id.Value);

        Assert.Equal((campaign.Code, $"{card.State}"), (told.GetProperty("campaign").GetString(), told.GetProperty("state").GetString()));
        Assert.Equal(card.Answer, told.GetProperty("answer").ValueKind is JsonValueKind.Null ? null : told.GetProperty("answer").GetProperty("text").GetString());
        Assert.Equal(card.OwnerName, told.GetProperty("owner").GetString());
    }

    [Theory]
    [InlineData("/api/v1/campaigns/ZZZZ")]
    [InlineData("/api/v1/campaigns/ZZZZ/results")]
    [InlineData("/api/v1/campaigns/ZZZZ/groups")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api")]
    public async Task What_is_not_there_is_said_so_that_a_program_understands(string address)
    {
        using var program = await app.GivenProgram();

        var answer = await program.Get(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.True(answer.IsProblem);
    }

    [Fact]
    public async Task It_only_reads()
    {
        using var program = await app.GivenProgram();

        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete })
        {
            var answer = await program.Get("/api/v1/board", method);
            Assert.Equal((HttpStatusCode.MethodNotAllowed, true), (answer.Status, answer.IsProblem));
        }
    }

    [Fact]
    public async Task The_description_names_every_address_each_field_and_the_key()
    {
        using var anybody = new OtherProgram(app, key: null);

        var description = (await anybody.Get("/api/v1/openapi.json")).Json;

        Assert.StartsWith("3.", description.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["/api/v1/board", "/api/v1/campaigns", "/api/v1/campaigns/{code}", "/api/v1/campaigns/{code}/groups", "/api/v1/campaigns/{code}/results"],
            description.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        Assert.Equal("bearer", description.GetProperty("components").GetProperty("securitySchemes").EnumerateObject().Single().Value.GetProperty("scheme").GetString());
        Assert.NotEmpty(description.GetProperty("security").EnumerateArray());
        foreach (var operation in description.GetProperty("paths").EnumerateObject().Select(path => path.Value.GetProperty("get")))
        {
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
            Assert.Contains(operation.GetProperty("parameters").EnumerateArray(), parameter => parameter.GetProperty("name").GetString() == "language");
        }

        var schemas = description.GetProperty("components").GetProperty("schemas");
        Assert.All(
            schemas.EnumerateObject().Where(schema => schema.Name.StartsWith("Api", StringComparison.Ordinal)).SelectMany(schema => schema.Value.GetProperty("properties").EnumerateObject().Select(field => (schema.Name, field))),
            entry => Assert.True(Describes(entry.field.Value), $"{entry.Name}.{entry.field.Name} has no description."));
    }

    /// <summary>What may be null is described beside what it is else.</summary>
    private static bool Describes(JsonElement field) => field.TryGetProperty("description", out var words)
        ? words.GetString()!.Length > 0
        : field.TryGetProperty("oneOf", out var kinds) && kinds.EnumerateArray().Any(Describes);

    private static string Text(JsonElement idea) => idea.GetProperty("idea").GetProperty("text").GetString()!;
}
