using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Promises;

/// <summary>What leadership promised and whether it kept it, for everybody.</summary>
internal sealed class PromisesModel(PromiseReader reader, TimeProvider clock) : PageModel
{
    public IReadOnlyList<PromiseView> Promises { get; private set; } = [];

    public PromiseRate Rate { get; private set; } = new(0, 0);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Promises = [.. (await reader.AllAsync(Texts.Language, ct)).Where(promise => promise.IsPublic)];
        Rate = PromiseRate.Of(Promises, HelsinkiTime.Today(clock));
    }
}
