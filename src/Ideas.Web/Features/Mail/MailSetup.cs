using Ideas.Web.Platform.Jobs;

namespace Ideas.Web.Features.Mail;

public static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Mail");
        (section.Get<MailOptions>() ?? new()).Check();
        return services
            .Configure<MailOptions>(section)
            .AddScoped<Outbox>()
            .AddScoped<OutboxReader>()
            .AddScoped<SendAgain>()
            .AddSingleton<Postman>()
            .AddSingleton<DeliveredMails>()
            .AddJob<SendMail>(every: TimeSpan.FromMinutes(1));
    }
}
