using System.Reflection;
using System.Xml.Linq;
using Ideas.Ranking;

namespace Ideas.Web.Tests.Architecture;

/// <summary>Program → Features → Data → Domain; Features → Ranking and Platform.</summary>
public sealed class BordersTests
{
    private const string Ours = "Ideas.Web.";

    private readonly IReadOnlyList<Arrow> seen = Arrows.In(typeof(Program).Assembly);

    [Fact]
    public void The_test_sees_the_arrows_that_are_there()
    {
        Assert.Contains(seen, arrow => (Folder(arrow.From), Folder(arrow.To)) == ("Features", "Data"));
        Assert.Contains(seen, arrow => (Folder(arrow.From), Folder(arrow.To)) == ("Features", "Platform"));
        Assert.Contains(seen, arrow => (Feature(arrow.From), Feature(arrow.To)) == ("Standings", "Voting"));
        Assert.Contains(seen, arrow => (Folder(arrow.From), arrow.To) == ("Features", typeof(BradleyTerry)));
    }

    [Theory]
    [InlineData("Domain")]
    [InlineData("Data", "Domain")]
    [InlineData("Platform", "Data", "Domain")]
    [InlineData("Features", "Data", "Domain", "Platform")]
    public void A_folder_uses_only_those_below_it(string folder, params string[] below)
    {
        var wrong = seen.Where(arrow => Folder(arrow.From) == folder && Folder(arrow.To) is { } to && to != folder && !below.Contains(to));

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_domain_knows_no_web_and_no_database()
    {
        var wrong = seen.Where(arrow => Folder(arrow.From) == "Domain" && arrow.To.Assembly != typeof(Program).Assembly && !IsPlain(arrow.To.Assembly));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_features_use_the_maths()
    {
        var wrong = seen.Where(arrow => Folder(arrow.From) != "Features" && arrow.To.Assembly == typeof(BradleyTerry).Assembly);

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_feature_uses_only_what_another_shows_to_all()
    {
        var wrong = seen.Where(arrow => Feature(arrow.From) is { } from && Feature(arrow.To) is { } to && from != to && !IsShown(arrow));

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_maths_is_plain()
    {
        var project = XDocument.Parse(Repository.Read("src/Ideas.Ranking", ".csproj").Single().Value);

        Assert.DoesNotContain(project.Descendants(), element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "Reference" or "FrameworkReference");
        Assert.All(typeof(BradleyTerry).Assembly.GetReferencedAssemblies(), assembly => Assert.StartsWith("System", assembly.Name, StringComparison.Ordinal));
        Assert.DoesNotContain(Arrows.In(typeof(BradleyTerry).Assembly), arrow => arrow.To == typeof(DateTime) || arrow.To == typeof(DateTimeOffset) || arrow.To == typeof(TimeProvider) || arrow.To == typeof(File));
    }

    [Fact]
    public void Nothing_of_ours_reads_the_wall_clock()
    {
        var wrong = seen.Where(arrow => arrow.What is MethodInfo { Name: "get_Now" or "get_UtcNow" or "get_Today" } && (arrow.To == typeof(DateTime) || arrow.To == typeof(DateTimeOffset)));

        Assert.Empty(wrong);
    }

    private static string? Folder(Type type) =>
        type.Namespace?.StartsWith(Ours, StringComparison.Ordinal) is true ? type.Namespace.Split('.')[2] : null;

    private static string? Feature(Type type) =>
        Folder(type) == "Features" && type.Namespace!.Split('.') is [_, _, _, var feature, ..] ? feature : null;

    private static bool IsPlain(Assembly assembly) =>
        assembly.GetName().Name is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "System" or "mscorlib" or "netstandard");

    private static bool IsShown(Arrow arrow) => arrow.What switch
    {
        Type type => type.IsVisible,
        MethodBase method => method.IsPublic || method.IsFamily,
        FieldInfo field => field.IsPublic,
        _ => true,
    };
}
