using System.Net;
using System.Net.Mail;
using System.Text;
using Ideas.Web.Domain;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Mail;

/// <summary>Hands one mail to the server of the settings.</summary>
internal sealed class Postman(IOptions<MailOptions> options)
{
    /// <summary>How long a server may take for one mail.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <exception cref="SmtpException">The server did not take it.</exception>
    public async Task SendAsync(OutboxMessage mail, CancellationToken ct)
    {
        var settings = options.Value;
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseTls, DeliveryFormat = SmtpDeliveryFormat.SevenBit };
        if (settings.User.Length > 0)
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        using var message = new MailMessage(new MailAddress(settings.From), new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body,
            BodyEncoding = Encoding.UTF8,
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            // A server that says nothing holds the framework's own sending even when it is cancelled.
            await client.SendMailAsync(message, limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new SmtpException($"The mail server did not answer within {Patience.TotalSeconds} seconds.");
        }
    }
}
