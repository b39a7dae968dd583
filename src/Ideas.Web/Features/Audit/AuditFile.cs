using System.Globalization;
using CsvHelper;
using Ideas.Web.Features.Shared;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Audit;

/// <summary>The log for a spreadsheet or an archive: moments in UTC, acts both by name and in words.</summary>
internal sealed class AuditFile(AuditReader reader, AuditWords words, Texts texts)
{
    public async Task WriteAsync(AuditFilter filter, Stream stream, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(stream, CsvForPeople.Format, leaveOpen: true);
        csv.WriteHeader("at", "by", "by_account", "act", "act_text", "campaign", "subject", "details");
        await foreach (var line in reader.All(filter, ct))
        {
            var (entry, code) = (line.Entry, line.Code);
            csv.WriteField(entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            csv.WriteField(words.Who(entry));
            csv.WriteField(entry.ByAccountId?.ToString() ?? "");
            csv.WriteField(entry.Act.ToString());
            csv.WriteField(texts.Of(entry.Act));
            csv.WriteField(code ?? "");
            csv.WriteField(line.Subject);
            csv.WriteField(line.Details ?? "");
            await csv.EndRecordAsync(ct);
        }
    }
}
