using Ideas.Web.Features.Results;

namespace Ideas.Web.Tests.Results;

/// <summary>No figure of a small group leaves the house, and none can be worked out from those that do.</summary>
public sealed class SmallGroupsTests
{
    [Fact]
    public void A_group_that_is_large_enough_is_shown_rounded_down() =>
        Assert.Equal([("A", 10), ("B", 5)], Show(Flat(("A", 14), ("B", 9))));

    [Fact]
    public void A_small_group_is_hidden_and_so_is_the_smallest_beside_it() =>
        Assert.Equal([("A", 20), ("B", null), ("C", null)], Show(Flat(("A", 20), ("B", 4), ("C", 7))));

    [Fact]
    public void As_many_are_hidden_as_make_a_group_that_may_be_shown() =>
        Assert.Equal([("A", 20), ("B", null), ("C", null), ("D", null)], Show(Flat(("A", 20), ("B", 1), ("C", 2), ("D", 6))));

    [Fact]
    public void Nobody_in_a_group_is_a_figure_too() =>
        Assert.Equal([("A", 20), ("B", null), ("C", null)], Show(Flat(("A", 20), ("B", 0), ("C", 7))));

    [Fact]
    public void Parts_of_a_hidden_group_are_hidden() =>
        Assert.Equal(
            [("A", null), ("A1", null), ("B", null), ("C", 10)],
            Show([new("A", 0, [new("A1", 3, [])]), new("B", 6, []), new("C", 11, [])]));

    [Fact]
    public void Who_chose_the_whole_is_not_found_by_taking_its_parts_away() =>
        Assert.Equal([("A", 20), ("A1", 15), ("A2", null)], Show([new("A", 2, [new("A1", 15, []), new("A2", 7, [])])]));

    [Theory]
    [InlineData(0, 30, 10)]
    [InlineData(2, 25, null)]
    public void Parts_of_one_whole_show_though_hardly_anybody_told_nothing(int untold, int whole, int? smallestPart)
    {
        var city = new Group<string>("City", 0, [new("Schools", 10, []), new("Nurseries", 10, []), new("Works", 10 - untold, [])]);

        var shown = SmallGroups.Show(city, untold > 0 ? [new Group<string>("Untold", untold, [])] : [], 5);

        Assert.Equal([("City", whole), ("Schools", 10), ("Nurseries", 10), ("Works", smallestPart)], shown.Take(4).Select(line => (line.Name, line.AtLeast)));
        Assert.All(shown.Skip(4), line => Assert.Null(line.AtLeast));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    public void Whatever_the_figures_what_is_hidden_at_one_level_is_nobody_or_two_groups_of_enough_people(int smallest)
    {
        var random = new Random(7);
        for (var run = 0; run < 2000; run++)
        {
            var groups = Enumerable.Range(0, random.Next(1, 7)).Select(place => new Group<string>($"{place}", random.Next(0, 20), [])).ToList();

            var shown = SmallGroups.Show(groups, smallest);

            var hidden = groups.Where(group => shown.Single(line => line.Name == group.Name).AtLeast is null).ToList();
            Assert.All(groups.Except(hidden), group => Assert.True(group.All >= smallest));
            Assert.True(hidden.Count is 0 || hidden.Count == groups.Count || (hidden.Count > 1 && hidden.Sum(group => group.All) >= smallest));
        }
    }

    private static List<Group<string>> Flat(params (string Name, int People)[] groups) => [.. groups.Select(group => new Group<string>(group.Name, group.People, []))];

    private static IEnumerable<(string, int?)> Show(IReadOnlyList<Group<string>> groups) => SmallGroups.Show(groups, 5).Select(line => (line.Name, line.AtLeast));
}
