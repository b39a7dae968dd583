namespace Ideas.Web.Features.BreakRoom;

public static class BreakRoomSetup
{
    public static IServiceCollection AddBreakRoom(this IServiceCollection services) => services.AddScoped<StartAfresh>();
}
