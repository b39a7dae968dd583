namespace Ideas.Ranking.Tests;

public sealed class ReferenceCaseTests
{
    public static TheoryData<string> Cases => [.. ReferenceCase.Names];

    [Theory, MemberData(nameof(Cases))]
    public void Strengths_and_standard_errors_are_those_of_the_reference(string name)
    {
        var reference = ReferenceCase.Named(name);

        var items = reference.Votes.ByItem(reference.PriorDeviation);

        Close.Absolute(reference.Strengths, items.Select(item => item.Strength), reference.Tolerance);
        Close.Absolute(reference.StandardErrors, items.Select(item => item.StandardError), reference.Tolerance);
    }

    [Fact]
    public void The_baseball_table_comes_out_as_Agresti_printed_it()
    {
        var season = ReferenceCase.Named("american-league-1987");

        var teams = season.Votes.ByItem(season.PriorDeviation);

        Assert.Equal([1.58, 1.44, 1.29, 1.25, 1.11, 0.68, 0], teams.Select(team => Math.Round(team.Strength - teams[6].Strength, 2)));
    }
}
