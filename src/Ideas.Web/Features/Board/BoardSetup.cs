using Ideas.Web.Features.Live;
using Ideas.Web.Platform.Jobs;
using Ideas.Web.Platform.Web;

namespace Ideas.Web.Features.Board;

public static class BoardSetup
{
    /// <summary>Bytes on their way to one page; a message is a number.</summary>
    private const int PageBuffer = 4 * 1024;

    public static IServiceCollection AddBoard(this IServiceCollection services) => services
        .AddSingleton<BoardFeed>()
        .AddScoped<MoveCard>()
        .AddScoped<AddComment>()
        .AddScoped<SaveExperiment>()
        .AddScoped<BoardReader>()
        .AddJob<PushToBoard>();

    public static void MapBoard(this WebApplication app)
    {
        app.MapHub<BoardHub>("/board/hub", options => options.TransportMaxBufferSize = PageBuffer);
        app.MapGet("/board/qr.svg", (PublicAddress address) => TypedResults.Text(QrPicture.Draw(address.Of("/board")), "image/svg+xml"));
    }
}
