using Ideas.Web.Features.Groups;
using Ideas.Web.Features.Results;

namespace Ideas.Web.Tests.Groups;

/// <summary>How much may be said of each group.</summary>
public sealed class GroupGateTests
{
    [Fact]
    public void Ten_people_have_figures_five_have_places_and_fewer_have_nothing() =>
        Assert.Equal([GroupLevel.Figures, GroupLevel.Figures, GroupLevel.Places, GroupLevel.Places, GroupLevel.Hidden, GroupLevel.Hidden], Levels(5, 30, 12, 9, 8, 4, 3));

    [Fact]
    public void One_group_alone_never_lacks_figures_because_the_others_would_give_them_away() =>
        Assert.Equal([GroupLevel.Figures, GroupLevel.Places, GroupLevel.Places], Levels(5, 30, 12, 9));

    [Fact]
    public void One_group_alone_is_never_hidden() =>
        Assert.Equal([GroupLevel.Figures, GroupLevel.Hidden, GroupLevel.Hidden], Levels(5, 30, 12, 4));

    [Fact]
    public void Those_who_told_nothing_are_company_for_a_small_group() =>
        Assert.Equal([GroupLevel.Figures, GroupLevel.Figures, GroupLevel.Hidden], Levels(5, [30, 12, 4], untold: 8));

    [Fact]
    public void A_campaign_may_ask_for_larger_groups() =>
        Assert.Equal([GroupLevel.Figures, GroupLevel.Places, GroupLevel.Hidden, GroupLevel.Hidden], Levels(8, 16, 15, 7, 5));

    [Fact]
    public void The_parts_of_one_whole_stand_beside_those_who_chose_the_whole()
    {
        var (schools, works) = (Guid.NewGuid(), Guid.NewGuid());
        var city = new Group<Guid?>(null, 2, [new(schools, 20, []), new(works, 14, [])]);

        var levels = GroupGate.Levels([city], 5);

        Assert.Equal((GroupLevel.Figures, GroupLevel.Hidden), (levels[schools], levels[works]));
    }

    [Fact]
    public void A_figure_of_an_idea_rests_on_ten_who_judged_it_and_none_is_missing_alone()
    {
        var (a, b, c) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

        Assert.Equal([a, b, c], GroupGate.Figures([(a, 10), (b, 12), (c, 30)], 5).Order().Intersect([a, b, c]).OrderBy(option => Array.IndexOf([a, b, c], option)));
        Assert.Equal([c], GroupGate.Figures([(a, 9), (b, 12), (c, 30)], 5));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    public void Whatever_the_groups_what_stays_unsaid_is_nobody_or_two_groups_of_enough_people(int smallest)
    {
        var random = new Random(11);
        for (var run = 0; run < 3000; run++)
        {
            var groups = Enumerable.Range(0, random.Next(1, 8)).Select(_ => new Group<Guid?>(Guid.NewGuid(), random.Next(0, 5 * smallest), [])).ToList();
            var untold = random.Next(0, 2) * random.Next(1, 2 * smallest);
            Group<Guid?>[] silent = untold > 0 ? [new Group<Guid?>(null, untold, [])] : [];

            var levels = GroupGate.Levels([.. groups, .. silent], smallest);

            Assert.All(groups, group => Assert.True(levels[group.Name!.Value] is GroupLevel.Hidden || group.All >= smallest));
            Assert.All(groups, group => Assert.True(levels[group.Name!.Value] is not GroupLevel.Figures || group.All >= 2 * smallest));
            ExpectCompany(groups.Where(group => levels[group.Name!.Value] is GroupLevel.Hidden), smallest);
            ExpectCompany(groups.Where(group => levels[group.Name!.Value] is not GroupLevel.Figures), 2 * smallest);

            void ExpectCompany(IEnumerable<Group<Guid?>> unsaid, int least)
            {
                var left = unsaid.ToList();
                var (count, people) = (left.Count + silent.Length, left.Sum(group => group.All) + untold);
                Assert.True(left.Count == 0 || left.Count == groups.Count || (count > 1 && people >= least), $"{string.Join(' ', groups.Select(group => group.All))} and {untold}: {count} groups of {people}.");
            }
        }
    }

    private static IEnumerable<GroupLevel> Levels(int smallest, params int[] people) => Levels(smallest, people, 0);

    private static IEnumerable<GroupLevel> Levels(int smallest, int[] people, int untold)
    {
        var groups = people.Select(count => new Group<Guid?>(Guid.NewGuid(), count, [])).ToList();
        Group<Guid?>[] silent = untold > 0 ? [new Group<Guid?>(null, untold, [])] : [];
        var levels = GroupGate.Levels([.. groups, .. silent], smallest);
        return groups.Select(group => levels[group.Name!.Value]);
    }
}
