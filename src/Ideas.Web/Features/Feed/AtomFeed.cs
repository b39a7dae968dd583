using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;

namespace Ideas.Web.Features.Feed;

/// <summary>The news as an Atom feed (RFC 4287), one for each language.</summary>
internal sealed class AtomFeed(Texts texts, PublicAddress address)
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="path">Where the feed is; its language is added.</param>
    /// <param name="page">Where people read the same.</param>
    /// <param name="title">What it is about; null for the whole site.</param>
    /// <param name="empty">When there is no news: a moment that stays the same.</param>
    public byte[] Write(string language, string path, string page, string? title, IReadOnlyList<NewsItem> news, DateTimeOffset empty) => texts.Speaking(language, () =>
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false }))
        {
            var self = address.Of($"{path}?language={language}");
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, language);
            xml.WriteElementString("id", Namespace, self);
            xml.WriteElementString("title", Namespace, Clean(title is null ? texts["news.feed"] : $"{texts["what-happened.feed"]}: {title}"));
            xml.WriteElementString("updated", Namespace, Moment(news.Count > 0 ? news.Max(item => item.At) : empty));
            Link(xml, "self", self, "application/atom+xml");
            Link(xml, "alternate", address.Of(page), "text/html");
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, "Ideas");
            xml.WriteEndElement();
            foreach (var item in news)
            {
                Entry(xml, language, item);
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    });

    private void Entry(XmlWriter xml, string language, NewsItem item)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, $"urn:uuid:{In(language, item.Id)}");
        xml.WriteElementString("title", Namespace, Clean($"{item.Say(texts)}: {item.Title.Text}"));
        xml.WriteElementString("updated", Namespace, Moment(item.At));
        xml.WriteElementString("published", Namespace, Moment(item.At));
        Link(xml, "alternate", address.Of(item.Path), "text/html");
        if (item.Text is { } text)
        {
            xml.WriteStartElement("content", Namespace);
            xml.WriteAttributeString("type", "text");
            xml.WriteAttributeString("xml", "lang", null, text.Language);
            xml.WriteString(Clean(text.Text));
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString("summary", Namespace, Clean(item.Say(texts)));
        }

        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>The same news in another language is another entry, whose id never changes either.</summary>
    private static Guid In(string language, Guid id)
    {
        Span<byte> seed = stackalloc byte[18];
        id.TryWriteBytes(seed);
        Encoding.ASCII.GetBytes(language, seed[16..]);
        var hash = SHA256.HashData(seed);
        (hash[6], hash[8]) = ((byte)((hash[6] & 0x0F) | 0x80), (byte)((hash[8] & 0x3F) | 0x80));
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>Signs that no XML may hold, such as an escape, would make the whole feed unreadable.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(sign => sign.Value is '\t' or '\n' or (>= 0x20 and not (0xFFFE or 0xFFFF))).Select(sign => sign.ToString()));
}
