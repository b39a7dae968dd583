using System.Text;
using QRCoder;

namespace Ideas.Web.Features.Live;

/// <summary>An address as a QR picture: one path, so that it stays sharp at any size.</summary>
public static class QrPicture
{
    public static string Draw(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules[y].Count; x++)
            {
                if (modules[y][x])
                {
                    path.Append(null, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {modules.Count} {modules.Count}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{modules.Count}v{modules.Count}H0z"/><path fill="#000" d="{path}"/></svg>
            """;
    }
}
