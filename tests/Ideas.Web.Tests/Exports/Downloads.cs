using System.Text;

namespace Ideas.Web.Tests.Exports;

/// <summary>How leadership takes results along.</summary>
internal static class Downloads
{
    public static async Task<SavedWorkbook> Workbook(this Person leader, GivenCampaign campaign, bool isChecked = true)
    {
        var (bytes, type, name) = await leader.Download($"/results/{campaign.Code}/results.xlsx");
        Assert.Equal(("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"results-{campaign.Code}.xlsx"), (type, name));
        return SavedWorkbook.Open(bytes, isChecked);
    }

    /// <summary>The lines of the CSV file, heads included, as a spreadsheet program reads them.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> Csv(this Person leader, GivenCampaign campaign)
    {
        var (bytes, type, name) = await leader.Download($"/results/{campaign.Code}/results.csv");
        Assert.Equal(("text/csv", $"results-{campaign.Code}.csv"), (type, name));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        return Read(Encoding.UTF8.GetString(bytes[3..]));
    }

    private static List<IReadOnlyList<string>> Read(string file)
    {
        var (lines, line, cell, isQuoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < file.Length; i++)
        {
            if (file[i] == '"' && isQuoted && i + 1 < file.Length && file[i + 1] == '"')
            {
                cell.Append(file[i++]);
            }
            else if (file[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || file[i] is not (',' or '\r' or '\n'))
            {
                cell.Append(file[i]);
            }
            else if (file[i] is not '\n')
            {
                line.Add(cell.ToString());
                cell.Clear();
                if (file[i] == '\r')
                {
                    lines.Add(line);
                    line = [];
                }
            }
        }

        return lines;
    }
}
