using CsvHelper;
using Ideas.Web.Features.Shared;

namespace Ideas.Web.Features.Exports;

/// <summary>The raw table for spreadsheet programs and scripts.</summary>
internal static class ResultsCsv
{
    public static async Task WriteAsync(ExportedResult result, Stream stream, CancellationToken ct)
    {
        var columns = RawTable.Columns(result);
        await using var csv = CsvWriter.Create(stream, CsvForPeople.Format, leaveOpen: true);
        csv.WriteHeader([.. columns.Select(column => column.Head)]);
        foreach (var idea in result.Ideas)
        {
            foreach (var column in columns)
            {
                csv.WriteField(column.Value(idea));
            }

            await csv.EndRecordAsync(ct);
        }
    }
}
