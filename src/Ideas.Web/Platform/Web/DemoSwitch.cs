namespace Ideas.Web.Platform.Web;

public static class DemoSwitch
{
    /// <summary>The demonstration exists in Development only, whatever the settings say elsewhere.</summary>
    public static bool HasDemo(this IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment() && configuration.GetValue("Demo:Enabled", defaultValue: false);
}
