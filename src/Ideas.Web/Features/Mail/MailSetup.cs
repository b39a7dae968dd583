namespace Ideas.Web.Features.Mail;

public static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services.AddScoped<Outbox>();
}
