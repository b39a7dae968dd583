using Ideas.Web.Domain;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ideas.Web.Features.Api;

/// <summary>What the OpenAPI description says beside what the endpoints tell of themselves.</summary>
internal static class ApiDocument
{
    private const string Key = "key";

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith(ApiSetup.Root[1..], StringComparison.Ordinal) is true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Ideas",
                Version = "1",
                Description = "Campaigns, their rankings and groups, and the idea board, for reading. It tells what leadership sees on the pages of results, and what everybody sees of the board; "
                    + "what pages hide because too few people are behind it is hidden here too. Fields may be added to version 1; none is taken away or changes its meaning.",
            };

            // The site's own address is what a program has asked already; a name from a request has no place in a document.
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key that an admin has made at /api-keys, one for each program." },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            operation.Parameters = [.. operation.Parameters ?? [], new OpenApiParameter
            {
                Name = ApiLanguage.Parameter,
                In = ParameterLocation.Query,
                Description = "The language of texts, where they exist in it. Without it: Swedish for a Swedish Accept-Language, else Finnish.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. LocalizedText.Languages.Select(language => (System.Text.Json.Nodes.JsonNode)language)] },
            }];
            return Task.CompletedTask;
        });
    }
}
