using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ideas.Web.Data;

/// <summary>Sets up the connections that the context opens.</summary>
internal sealed class SqliteSettings(DatabaseFile database) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = database.Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = database.Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
