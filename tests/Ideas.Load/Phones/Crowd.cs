using System.Diagnostics;
using System.Net;

namespace Ideas.Load.Phones;

/// <summary>Many participants over few connections, as phones are behind a reverse proxy. Each connection has its share of the participants, who take turns.</summary>
internal sealed class Crowd : IDisposable
{
    private readonly List<Worker> workers = [];
    private int life = 1;

    public Crowd(IPEndPoint server, string code, int participants, int clients, bool isPlain = false)
    {
        for (var i = 0; i < clients; i++)
        {
            var share = participants / clients + (i < participants % clients ? 1 : 0);
            workers.Add(new Worker(this, new Connection(server), [.. Enumerable.Range(0, share).Select(_ => new Phone(server.ToString(), code, isPlain))], new Random(i)));
        }
    }

    /// <summary>Set when answers stay unsent for good, so that nobody waits for a server that is gone.</summary>
    public bool IsGivingUp { get; set; }

    /// <summary>How long people think before a vote, on average.</summary>
    public TimeSpan Think { get; init; }

    public IReadOnlyList<Ballot> Ballots => [.. workers.SelectMany(worker => worker.Ballots)];

    public void NextLife() => Interlocked.Increment(ref life);

    /// <summary>Everybody opens the duel's page once, and so is dealt a pair.</summary>
    public Task<Figures> DealAsync(CancellationToken ct) => RunAsync((worker, figures) => worker.DealAsync(figures, ct));

    /// <summary>Votes as fast as it goes until the server's compiler has done its work.</summary>
    public async Task WarmUpAsync(int votes, CancellationToken ct)
    {
        for (var (cast, start) = (0, Stopwatch.GetTimestamp()); cast < votes && Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(1) && !ct.IsCancellationRequested;)
            cast += (await VoteAsync(TimeSpan.FromSeconds(2), null, ct)).Votes.Count;
    }

    /// <summary>Everybody votes in turn until the time is over; at the given rate, or as fast as it goes.</summary>
    /// <param name="time">How long.</param>
    /// <param name="rate">Votes a second by all together, or null.</param>
    /// <param name="ct">Ends it early, and orderly: nobody leaves an answer half sent.</param>
    public Task<Figures> VoteAsync(TimeSpan time, double? rate, CancellationToken ct)
    {
        var (start, next) = (Stopwatch.GetTimestamp(), -1L);
        return RunAsync((worker, figures) => worker.VoteAsync(figures, Turn, ct));

        async ValueTask<bool> Turn()
        {
            if (rate is { } votes)
            {
                var due = TimeSpan.FromSeconds(Interlocked.Increment(ref next) / votes) - Stopwatch.GetElapsedTime(start);
                if (due > TimeSpan.Zero) await Task.Delay(due, CancellationToken.None);
            }

            return !ct.IsCancellationRequested && Stopwatch.GetElapsedTime(start) < time;
        }
    }

    public void Dispose() => workers.ForEach(worker => worker.Dispose());

    private async Task<Figures> RunAsync(Func<Worker, Figures, Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        var parts = workers.Select(_ => new Figures()).ToList();
        await Task.WhenAll(workers.Zip(parts, (worker, figures) => Task.Run(() => work(worker, figures))));
        return Figures.Of(parts, Stopwatch.GetElapsedTime(start));
    }

    private sealed class Worker(Crowd crowd, Connection connection, IReadOnlyList<Phone> phones, Random random) : IDisposable
    {
        /// <summary>The page's script waits 1 to 15 seconds; this is quicker, to press harder.</summary>
        private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(200);

        private int turn;

        public List<Ballot> Ballots { get; } = [];

        public async Task DealAsync(Figures figures, CancellationToken ct)
        {
            foreach (var phone in phones)
            {
                ct.ThrowIfCancellationRequested();
                await TryAsync(figures, figures.Pages, () => phone.VisitAsync(connection, ct), ct);
            }
        }

        public async Task VoteAsync(Figures figures, Func<ValueTask<bool>> mayGoOn, CancellationToken ct)
        {
            var resting = 0;
            while (resting < phones.Count && await mayGoOn())
            {
                var phone = phones[turn++ % phones.Count];
                if (phone.IsDone)
                {
                    resting++;
                    continue;
                }

                resting = 0;
                await ThinkAsync(ct);
                if (phone.IsNew) await TryAsync(figures, figures.Pages, () => phone.VisitAsync(connection, ct), ct);
                while (phone.IsRoundOver && !crowd.IsGivingUp && !ct.IsCancellationRequested)
                {
                    if (!await TryAsync(figures, figures.Pages, () => phone.GoOnAsync(connection, CancellationToken.None), ct)) await Task.Delay(Again, CancellationToken.None);
                }

                if (phone is { IsNew: false, IsRoundOver: false, IsDone: false }) await AnswerAsync(phone, figures, ct);
            }
        }

        public void Dispose() => connection.Dispose();

        private async Task AnswerAsync(Phone phone, Figures figures, CancellationToken ct)
        {
            if (phone.Open is null) Ballots.Add(phone.Choose(random));
            var ballot = phone.Open!;
            while (true)
            {
                var sent = Stopwatch.GetTimestamp();
                if (await TryAsync(figures, null, async () => await phone.SendAsync(connection, CancellationToken.None), ct) && ballot.Reply is Reply.None) figures.Note($"{connection.Status}");
                if (ballot.Reply is not Reply.None)
                {
                    (ballot.RepliedAt, ballot.Life) = (Stopwatch.GetTimestamp(), crowd.life);
                    figures.Votes.AddTicks(ballot.RepliedAt - sent);
                    figures.Take(ballot.Reply, connection.Size);
                    return;
                }

                await Task.Delay(Again, CancellationToken.None);
                if (crowd.IsGivingUp || ct.IsCancellationRequested) return;
            }
        }

        /// <summary>From half of the mean to one and a half.</summary>
        private async Task ThinkAsync(CancellationToken ct)
        {
            if (crowd.Think > TimeSpan.Zero) await Task.Delay(crowd.Think * (0.5 + random.NextDouble()), ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        private static async Task<bool> TryAsync(Figures figures, Latencies? latencies, Func<ValueTask> request, CancellationToken ct)
        {
            try
            {
                var start = Stopwatch.GetTimestamp();
                await request();
                latencies?.Add(start);
                return true;
            }
            catch (UnexpectedAnswerException answer)
            {
                figures.Note($"{answer.Status}");
            }
            catch (IOException) when (!ct.IsCancellationRequested)
            {
                figures.Note("connection broken");
            }
            catch (IOException)
            {
            }

            return false;
        }
    }
}
