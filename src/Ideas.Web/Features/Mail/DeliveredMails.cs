using System.Collections.Concurrent;

namespace Ideas.Web.Features.Mail;

/// <summary>Mails that the server took but the database could not note yet: known here, so that they are not sent again.</summary>
internal sealed class DeliveredMails
{
    private readonly ConcurrentDictionary<Guid, bool> delivered = new();

    public void Add(Guid mail) => delivered[mail] = true;

    public bool Has(Guid mail) => delivered.ContainsKey(mail);

    public void Forget(Guid mail) => delivered.TryRemove(mail, out _);
}
