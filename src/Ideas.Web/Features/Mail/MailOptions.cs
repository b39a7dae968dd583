using System.Net.Mail;
using Ideas.Web.Data;

namespace Ideas.Web.Features.Mail;

/// <summary>The <c>Mail</c> section of the settings: the server that takes our mails.</summary>
public sealed class MailOptions
{
    /// <summary>Empty: nothing is sent, and mails wait.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;
    public string User { get; set; } = "";
    public string Password { get; set; } = "";

    /// <summary>Who the mails are from, such as "Ideas &lt;ideas@example.org&gt;".</summary>
    public string From { get; set; } = "";

    /// <summary>Whether the connection is made safe with STARTTLS before anything is said.</summary>
    public bool UseTls { get; set; } = true;

    public bool IsConfigured => Host.Length > 0;

    /// <exception cref="CannotStartException">There is a host, but no address to send from.</exception>
    public void Check()
    {
        if (IsConfigured && !MailAddress.TryCreate(From, out _))
        {
            throw new CannotStartException($"Mail:From is no e-mail address: {From}. Give one such as ideas@example.org, or leave Mail:Host empty.");
        }
    }
}
