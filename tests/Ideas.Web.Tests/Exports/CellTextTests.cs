using Ideas.Web.Features.Exports.Workbook;

namespace Ideas.Web.Tests.Exports;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("\t=1+1", "\t=1+1")]
    [InlineData("a\u0000b\u0007c\u001Bd", "abcd")]
    [InlineData("rivi\nrivi", "rivi\nrivi")]
    [InlineData("\uFFFE\uFFFFx", "x")]
    [InlineData("_x000D_ ja _x", "_x005F_x000D_ ja _x")]
    public void What_XML_cannot_hold_is_left_out_and_what_looks_like_its_escape_stays_text(string text, string kept) =>
        Assert.Equal(kept, CellText.Of(text));

    [Fact]
    public void Half_a_sign_is_written_as_an_unknown_one() => Assert.Equal("x\uFFFD", CellText.Of("x👍"[..2]));

    [Fact]
    public void A_text_is_cut_where_spreadsheet_programs_end_and_no_sign_is_cut_in_two()
    {
        var text = new string('x', CellText.MaxLength - 1) + "👍";

        Assert.Equal(CellText.MaxLength - 1, CellText.Of(text).Length);
        Assert.Equal(CellText.MaxLength, CellText.Of(new string('x', 40_000)).Length);
    }

    [Theory]
    [InlineData("Millä toimialalla työskentelet, ja kuinka kauan?", "Millä toimialalla työskentelet,")]
    [InlineData("Kuka/mikä [olet]: sinä?*\\", "Kuka mikä olet sinä")]
    [InlineData("'lainaus'", "lainaus")]
    [InlineData("???", "-")]
    public void A_name_of_a_sheet_holds_what_names_can_hold(string wanted, string name) => Assert.Equal(name, CellText.Name(wanted, []));

    [Fact]
    public void No_two_sheets_have_the_same_name()
    {
        var first = CellText.Name("Missä yksikössä työskentelet nykyään", []);
        var second = CellText.Name("Missä yksikössä työskentelet nykyisin", [first]);

        Assert.Equal(("Missä yksikössä työskentelet ny", "Missä yksikössä työskentele (2)"), (first, second));
        Assert.Equal("data (2)", CellText.Name("data", ["Data"]));
        Assert.Equal("History (2)", CellText.Name("History", []));
    }
}
