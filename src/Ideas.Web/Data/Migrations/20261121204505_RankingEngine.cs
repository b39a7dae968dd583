using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ideas.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class RankingEngine : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(
                name: "CarelessRate",
                table: "Rankings",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<double>(
                name: "PriorDeviation",
                table: "Rankings",
                nullable: false,
                defaultValue: 1.0);

            migrationBuilder.AddColumn<double>(
                name: "Sureness",
                table: "Rankings",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Top",
                table: "Rankings",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "VotesToGo",
                table: "Rankings",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tier",
                table: "RankingRows",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "TopChance",
                table: "RankingRows",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<string>(
                name: "Aim",
                table: "Campaigns",
                maxLength: 40,
                nullable: false,
                defaultValue: "FindTheTop");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CarelessRate",
                table: "Rankings");

            migrationBuilder.DropColumn(
                name: "PriorDeviation",
                table: "Rankings");

            migrationBuilder.DropColumn(
                name: "Sureness",
                table: "Rankings");

            migrationBuilder.DropColumn(
                name: "Top",
                table: "Rankings");

            migrationBuilder.DropColumn(
                name: "VotesToGo",
                table: "Rankings");

            migrationBuilder.DropColumn(
                name: "Tier",
                table: "RankingRows");

            migrationBuilder.DropColumn(
                name: "TopChance",
                table: "RankingRows");

            migrationBuilder.DropColumn(
                name: "Aim",
                table: "Campaigns");
        }
    }
}
