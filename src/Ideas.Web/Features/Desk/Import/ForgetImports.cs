using Ideas.Web.Data;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Desk.Import;

/// <summary>Drops what was uploaded to a campaign and not imported yet, because a text that is taken away may stand in it.</summary>
public sealed class ForgetImports(DataFolder data)
{
    public void Run(CampaignId campaign)
    {
        foreach (var file in new DirectoryInfo(KeptImports.FolderIn(data)).EnumerateFiles($"{campaign.Value:N}-*"))
        {
            file.Delete();
        }
    }
}
